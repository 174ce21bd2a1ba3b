package dev.layerlens.card.classifier;

import dev.layerlens.card.Label;
import dev.layerlens.card.MalformedCardException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tensorflow.lite.support.metadata.MetadataExtractor;
import org.tensorflow.lite.support.metadata.schema.AssociatedFile;
import org.tensorflow.lite.support.metadata.schema.AssociatedFileType;
import org.tensorflow.lite.support.metadata.schema.TensorMetadata;

/** The names of the classes, from the label files that TensorFlow Lite metadata packs in. */
final class LabelFiles {
    private static final String KOREAN = "ko";
    private static final String BACKGROUND = "background";

    private LabelFiles() {}

    /** Whether the metadata names the classes of that output. */
    static boolean names(MetadataExtractor metadata, int output) {
        return !files(metadata, output).isEmpty();
    }

    /**
     * As many labels as there are scores. Where the file has one name less than scores, the first
     * score is that of the background, as in the ImageNet models of TensorFlow.
     *
     * @throws UnusableFileException if there is another number of names
     * @throws MalformedCardException if a label file is named but not there
     */
    static List<Label> read(MetadataExtractor metadata, ClassScores scores)
            throws UnusableFileException, MalformedCardException, IOException {
        List<AssociatedFile> files = files(metadata, scores.index());
        if (files.isEmpty()) {
            return IntStream.range(0, scores.classes())
                    .mapToObj(i -> new Label("class " + i, i + "번 클래스"))
                    .collect(Collectors.toList());
        }
        Optional<AssociatedFile> korean =
                files.stream().filter(f -> language(f).startsWith(KOREAN)).findFirst();
        AssociatedFile english =
                files.stream()
                        .filter(f -> !language(f).startsWith(KOREAN))
                        .findFirst()
                        .orElse(files.get(0));
        List<String> names = lines(metadata, english, scores.classes());
        List<String> others =
                korean.isPresent() ? lines(metadata, korean.get(), scores.classes()) : names;
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Label(names.get(i), others.get(i)))
                .collect(Collectors.toList());
    }

    private static List<AssociatedFile> files(MetadataExtractor metadata, int output) {
        List<AssociatedFile> files = new ArrayList<>();
        if (metadata.hasMetadata() && output < metadata.getOutputTensorCount()) {
            TensorMetadata tensor = metadata.getOutputTensorMetadata(output);
            for (int i = 0; tensor != null && i < tensor.associatedFilesLength(); i++) {
                if (tensor.associatedFiles(i).type() == AssociatedFileType.TENSOR_AXIS_LABELS) {
                    files.add(tensor.associatedFiles(i));
                }
            }
        }
        return files;
    }

    private static String language(AssociatedFile file) {
        return Optional.ofNullable(file.locale()).orElse("");
    }

    private static List<String> lines(MetadataExtractor metadata, AssociatedFile file, int scores)
            throws UnusableFileException, MalformedCardException, IOException {
        if (!metadata.getAssociatedFileNames().contains(file.name())) {
            throw new MalformedCardException(file.name() + " is missing");
        }
        List<String> lines = new ArrayList<>();
        try (InputStream in = metadata.getAssociatedFile(file.name());
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line.trim());
            }
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        if (lines.size() == scores - 1) {
            lines.add(0, BACKGROUND);
        }
        if (lines.size() != scores) {
            throw UnusableFileException.labelCount(lines.size(), scores);
        }
        return lines;
    }
}
