package dev.layerlens.apk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RClassesTest {
    @TempDir Path folder;

    @Test
    void aLibraryHasItsOwnNamesWithTheValuesOfTheApplication() throws IOException {
        RClasses classes = new RClasses(linked());
        classes.add("lib.one", table("one", "int layout row 0x0\nint id absent 0x0\n"));

        classes.write(folder.resolve("r"));

        assertThat(folder.resolve("r/lib/one/R.java"))
                .hasContent(
                        """
                        package lib.one;

                        public final class R {
                            public static final class layout {
                                public static int row = 0x7f020001;
                            }
                        }
                        """);
    }

    @Test
    void librariesThatShareAPackageShareItsClass() throws IOException {
        RClasses classes = new RClasses(linked());
        classes.add("lib", table("one", "int layout row 0x0\n"));
        classes.add("lib", table("two", "int[] styleable View { 0x0 }\nint styleable View_a 0\n"));
        classes.add("lib", folder.resolve("a library without symbols"));

        classes.write(folder.resolve("r"));

        assertThat(folder.resolve("r/lib/R.java"))
                .content()
                .contains("int row = 0x7f020001;")
                .contains("int[] View = { 0x7f030001, 0x7f030002 };")
                .contains("int View_a = 0;");
    }

    @Test
    void anUnchangedClassKeepsItsTimeAndOneThatIsGoneIsDeleted() throws IOException {
        Path sources = folder.resolve("r");
        RClasses before = new RClasses(linked());
        before.add("stays", table("one", "int layout row 0x0\n"));
        before.add("goes", table("two", "int layout row 0x0\n"));
        before.write(sources);
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(sources.resolve("stays/R.java"), old);

        RClasses after = new RClasses(linked());
        after.add("stays", folder.resolve("one"));
        after.write(sources);

        assertThat(Files.getLastModifiedTime(sources.resolve("stays/R.java"))).isEqualTo(old);
        assertThat(sources.resolve("goes/R.java")).doesNotExist();
    }

    private Path linked() throws IOException {
        return table(
                "linked",
                """
                int layout other 0x7f020000
                int layout row 0x7f020001
                int[] styleable View { 0x7f030001, 0x7f030002 }
                int styleable View_a 0
                """);
    }

    private Path table(String name, String lines) throws IOException {
        return Files.writeString(folder.resolve(name), lines);
    }
}
