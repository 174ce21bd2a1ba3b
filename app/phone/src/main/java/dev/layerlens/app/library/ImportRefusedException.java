package dev.layerlens.app.library;

/** A file was not taken into the library. */
public final class ImportRefusedException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient ImportRefusal refusal;

    public ImportRefusedException(ImportRefusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    public ImportRefusal refusal() {
        return refusal;
    }
}
