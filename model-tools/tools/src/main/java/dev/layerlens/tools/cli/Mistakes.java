package dev.layerlens.tools.cli;

import dev.layerlens.card.MalformedCardException;
import dev.layerlens.tools.data.DataException;
import dev.layerlens.tools.runtime.NotAModelException;
import dev.layerlens.tools.train.TrainingException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;

/** Tells the user's mistakes from ours, and says each in one line. */
final class Mistakes {

    private Mistakes() {}

    static boolean users(Exception exception) {
        return exception instanceof DataException
                || exception instanceof NotAModelException
                || exception instanceof MalformedCardException
                || exception instanceof TrainingException
                || exception instanceof IllegalArgumentException
                || exception instanceof IOException;
    }

    /** The first line of what an exception says; messages of native code go on with a stack. */
    static String oneLine(Exception exception) {
        if (exception instanceof AccessDeniedException denied) {
            return denied.getFile() + " cannot be written or read: permission denied";
        }
        if (exception instanceof FileAlreadyExistsException taken) {
            return taken.getFile() + " is a file: name a folder";
        }
        if (exception instanceof FileSystemException file && file.getReason() == null) {
            return file.getFile() + " is not there, or cannot be made";
        }
        String message = String.valueOf(exception.getMessage());
        return message.lines().findFirst().orElse(exception.getClass().getSimpleName());
    }
}
