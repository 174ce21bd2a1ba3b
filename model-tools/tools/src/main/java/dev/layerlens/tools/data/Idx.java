package dev.layerlens.tools.data;

import dev.layerlens.card.Label;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * The IDX files of the MNIST family (LeCun et al. 1998): a magic number that names type and sides,
 * the sides, then bytes. Grey pictures become three equal colours.
 */
final class Idx {
    private static final int PICTURES = 0x803;
    private static final int ANSWERS = 0x801;
    private static final int MOST_BYTES = 1_000_000_000;
    private static final List<String> CLOTHES =
            List.of(
                    "T-shirt",
                    "trousers",
                    "pullover",
                    "dress",
                    "coat",
                    "sandal",
                    "shirt",
                    "sneaker",
                    "bag",
                    "ankle boot");
    private static final List<String> CLOTHES_KOREAN =
            List.of("티셔츠", "바지", "풀오버", "원피스", "코트", "샌들", "셔츠", "운동화", "가방", "앵클부츠");

    /** Reading takes a file's size twice, and there is another file. */
    private static final int MEMORY_SHARE = 4;

    private Idx() {}

    /** A file's magic number with its sides, and the bytes behind. */
    private record Part(ByteBuffer header, ByteBuffer body) {}

    /**
     * Reads the four files of a folder, gzipped or not.
     *
     * @param clothes whether the classes are those of Fashion-MNIST (Xiao et al. 2017)
     */
    static DataSet read(Path folder, boolean clothes) throws DataException {
        if (!Files.isDirectory(folder)) {
            throw new DataException(
                    folder + " is not there: give the folder with train-images-idx3-ubyte");
        }
        String name = clothes ? "Fashion-MNIST" : "MNIST";
        ByteBuffer trainAnswers = part(folder, "train-labels", 1).body();
        ByteBuffer testAnswers = part(folder, "t10k-labels", 1).body();
        List<Label> labels =
                clothes ? clothes() : numbers(Math.max(most(trainAnswers), most(testAnswers)) + 1);
        PictureSet train =
                pictures(name + " train", labels, part(folder, "train-images", 3), trainAnswers);
        PictureSet test =
                pictures(name + " test", labels, part(folder, "t10k-images", 3), testAnswers);
        if (train.side() != test.side()) {
            throw new DataException(folder + " has pictures of two sizes: are they of two sets?");
        }
        return new DataSet(train, test, clothes);
    }

    private static List<Label> clothes() {
        return IntStream.range(0, CLOTHES.size())
                .mapToObj(i -> new Label(CLOTHES.get(i), CLOTHES_KOREAN.get(i)))
                .toList();
    }

    private static List<Label> numbers(int count) {
        return IntStream.range(0, count)
                .mapToObj(Integer::toString)
                .map(number -> new Label(number, number))
                .toList();
    }

    private static int most(ByteBuffer answers) {
        int most = 1;
        for (int i = 0; i < answers.remaining(); i++) {
            most = Math.max(most, answers.get(i) & 255);
        }
        return most;
    }

    private static Part part(Path folder, String part, int sides) throws DataException {
        for (String name :
                List.of(
                        part + "-idx" + sides + "-ubyte",
                        part + ".idx" + sides + "-ubyte",
                        part + "-idx" + sides + "-ubyte.gz",
                        part + ".idx" + sides + "-ubyte.gz")) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                return read(file, sides == 3 ? PICTURES : ANSWERS);
            }
        }
        throw new DataException(
                folder + " has no " + part + "-idx" + sides + "-ubyte (or .gz): give its folder");
    }

    private static Part read(Path file, int magic) throws DataException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            int header = 4 * (1 + (magic & 255));
            byte[] first = in.readNBytes(header);
            long size = promised(file, first, magic);
            if (size > Runtime.getRuntime().maxMemory() / MEMORY_SHARE) {
                throw new DataException(
                        file
                                + " is too large for the memory that Java may use: raise it with -Xmx");
            }
            byte[] rest = in.readNBytes((int) size);
            if (rest.length < size || in.read() >= 0) {
                throw new DataException(
                        String.format(
                                Locale.ROOT,
                                "%s holds %s%,d bytes; its header says %,d: download it again",
                                file,
                                rest.length < size ? "" : "more than ",
                                rest.length,
                                size));
            }
            return new Part(ByteBuffer.wrap(first), ByteBuffer.wrap(rest));
        } catch (IOException e) {
            throw new DataException(file + " cannot be read whole: download it again");
        }
    }

    /** How many bytes the header says there are behind it. */
    private static long promised(Path file, byte[] header, int magic) throws DataException {
        ByteBuffer in = ByteBuffer.wrap(header);
        int sides = magic & 255;
        if (header.length < 4 * (1 + sides) || in.getInt() != magic) {
            throw new DataException(
                    String.format(
                            Locale.ROOT,
                            "%s does not begin with 0x%08x: it is no IDX file of %s",
                            file,
                            magic,
                            sides == 3 ? "pictures" : "answers"));
        }
        long size = 1;
        for (int i = 0; i < sides; i++) {
            int side = in.getInt();
            if (side < 1 || size > MOST_BYTES / side) {
                throw new DataException(
                        file + " says that it is empty or endless: download it again");
            }
            size *= side;
        }
        return size;
    }

    private static PictureSet pictures(
            String name, List<Label> labels, Part pictures, ByteBuffer answers)
            throws DataException {
        int count = pictures.header().getInt(4);
        int side = pictures.header().getInt(8);
        if (side != pictures.header().getInt(12)) {
            throw new DataException(name + " has pictures that are not square");
        }
        if (count != answers.remaining()) {
            throw new DataException(
                    String.format(
                            Locale.ROOT,
                            "%s has %,d pictures and %,d answers: are they of two sets?",
                            name,
                            count,
                            answers.remaining()));
        }
        int[] right = new int[count];
        for (int i = 0; i < count; i++) {
            right[i] = answers.get(i) & 255;
        }
        int largest = Arrays.stream(right).max().orElse(0);
        if (largest >= labels.size()) {
            throw new DataException(name + " names class " + largest + " of " + labels.size());
        }
        return new PictureSet(
                name, labels, side, new GreyPixels(pictures.body(), side * side), right);
    }
}
