package dev.layerlens.tools.pictures;

import java.io.IOException;

/** A picture may be fine, but decoding it takes more memory than Java may use. */
public final class NotEnoughMemoryException extends IOException {
    private static final long serialVersionUID = 1;

    public NotEnoughMemoryException(String name) {
        super(
                name
                        + " needs more memory than there is: take it out, or let Java have more with"
                        + " JAVA_TOOL_OPTIONS=-Xmx4g");
    }
}
