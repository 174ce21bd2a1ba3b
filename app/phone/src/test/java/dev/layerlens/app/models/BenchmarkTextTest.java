package dev.layerlens.app.models;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import android.content.res.Configuration;
import android.content.res.Resources;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.app.inference.Backend;
import dev.layerlens.app.inference.Benchmark;
import dev.layerlens.app.inference.Benchmark.Row;
import dev.layerlens.app.inference.GpuRefusal;
import dev.layerlens.app.inference.GpuRefusal.Cause;
import dev.layerlens.app.library.ImportedModels;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.app.library.ModelLibrary;
import dev.layerlens.app.ui.Figures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class BenchmarkTextTest {
    private static final Row CPU =
            new Row(
                    Backend.CPU,
                    1,
                    false,
                    9_000_000,
                    4_100_000,
                    5_200_000,
                    50,
                    4,
                    5,
                    0.012f,
                    Optional.empty());

    private final Context context = ApplicationProvider.getApplicationContext();

    private static Row gpu(Cause cause, String detail) {
        return new Row(
                Backend.GPU,
                0,
                false,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                Optional.of(new GpuRefusal(cause, detail)));
    }

    private BenchmarkText text(Locale locale) {
        Configuration configuration = new Configuration();
        configuration.setLocale(locale);
        Resources resources = context.createConfigurationContext(configuration).getResources();
        return new BenchmarkText(resources, new Figures(locale));
    }

    private ModelAsset shapes() throws IOException {
        return new ModelLibrary(context.getAssets(), new ImportedModels(context.getCacheDir()))
                .read().stream().filter(m -> m.name().equals("shapes")).findFirst().orElseThrow();
    }

    @Test
    public void everyBackendIsAParagraphWithItsFiguresOrItsReason() throws IOException {
        ModelAsset model = shapes();
        Benchmark benchmark = new Benchmark(List.of(CPU, gpu(Cause.WRONG, "|GPU - CPU| = 0.300")));
        String[] lines = text(Locale.ENGLISH).shared(model, benchmark).split("\n", -1);
        assertThat(lines).hasSize(8);
        assertThat(lines[0]).startsWith("shapes");
        assertThat(lines[1]).contains(model.digest().substring(0, 12));
        assertThat(lines[2]).contains("Android");
        assertThat(lines[4]).isEqualTo("CPU with 1 thread: 4.1 ms");
        assertThat(lines[5]).contains("5.2 ms", "50 runs", "after 9 ms", "4 of 5", "1.2%");
        assertThat(lines[7]).startsWith("GPU: ").endsWith("|GPU - CPU| = 0.300");
    }

    @Test
    public void everyReasonIsASentenceOfItsOwn() {
        List<String> sentences = new ArrayList<>();
        for (Cause cause : Cause.values()) {
            sentences.add(text(Locale.ENGLISH).of(new Benchmark(List.of(gpu(cause, "")))));
        }
        assertThat(sentences).doesNotHaveDuplicates().allMatch(s -> s.endsWith("."));
    }

    @Test
    public void itSpeaksKorean() {
        assertThat(text(Locale.KOREAN).of(new Benchmark(List.of(CPU))))
                .startsWith("스레드 1개를 쓰는 CPU: 4.1 ms")
                .contains("첫 답까지 9 ms", "5장 중 4장");
    }
}
