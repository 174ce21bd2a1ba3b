package dev.layerlens.tools.data;

import java.io.IOException;
import java.util.List;

/** Picture files of a folder or an archive. */
interface PictureSource extends AutoCloseable {

    /** Paths of all files, sorted, with {@code /} between folders. */
    List<String> paths();

    /** Paths of all folders, whether files are in them or not. */
    List<String> folders();

    /** The bytes of one of them. May be called on several threads. */
    byte[] read(String path) throws IOException;

    @Override
    void close() throws IOException;
}
