package dev.layerlens.app.share;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * A file that is being written, part by part, on the thread for files. It lies under another name
 * until it is whole; of one that was given up, or could not be written, nothing stays.
 */
public final class Draft {
    private final File file;
    private final File unfinished;
    private final Executor files;
    private final Room room;
    private final Consumer<Boolean> done;
    private volatile boolean givenUp;

    /** Where the parts go; on the thread for files only. */
    private Optional<OutputStream> out = Optional.empty();

    /** Whether nothing can be written any more; on the thread for files only. */
    private boolean ended;

    /** A part of a file. */
    public interface Part {

        /** Writes it; on the thread for files. */
        void to(OutputStream out) throws IOException;
    }

    /** Makes room for a file. */
    interface Room {
        void make() throws IOException;
    }

    /**
     * @param room makes room first
     * @param done is told on the thread for files whether the file was written; never of one that
     *     was given up
     */
    Draft(File file, Executor files, Room room, Consumer<Boolean> done) {
        this.file = file;
        this.unfinished = new File(file.getPath() + ".part");
        this.files = files;
        this.room = room;
        this.done = done;
    }

    /**
     * Writes another part after those before it.
     *
     * @param then is run on the thread for files when it is written; not if it cannot be
     */
    public void write(Part part, Runnable then) {
        files.execute(
                () -> {
                    if (ended) {
                        return;
                    }
                    if (givenUp) {
                        end();
                        return;
                    }
                    try {
                        part.to(stream());
                        then.run();
                    } catch (IOException e) {
                        // half a file would go with the next ones, but takes room that there is
                        // none of
                        end();
                        done.accept(false);
                    }
                });
    }

    private OutputStream stream() throws IOException {
        if (out.isEmpty()) {
            room.make();
            out = Optional.of(Files.newOutputStream(unfinished.toPath()));
        }
        return out.get();
    }

    /** Nothing comes any more: the file is sent. */
    public void send() {
        write(
                stream -> {
                    stream.close();
                    Files.move(
                            unfinished.toPath(),
                            file.toPath(),
                            StandardCopyOption.REPLACE_EXISTING);
                },
                () -> {
                    ended = true;
                    done.accept(true);
                });
    }

    /** Nobody wants it any more; on any thread. */
    public void giveUp() {
        givenUp = true;
        files.execute(
                () -> {
                    if (!ended) {
                        end();
                    }
                });
    }

    private void end() {
        ended = true;
        try {
            if (out.isPresent()) {
                out.get().close();
            }
            Files.deleteIfExists(unfinished.toPath());
        } catch (IOException e) {
            // the cache is tidied with the next file
            unfinished.deleteOnExit();
        }
    }
}
