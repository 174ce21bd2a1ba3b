package dev.layerlens.tools.transfer;

import com.google.gson.annotations.SerializedName;
import java.util.Locale;

/** What is compared: ways to the weights of one network. */
public enum Arm {
    /** All weights learn, those of the trunk from where another training left them. */
    @SerializedName("fine-tuned")
    FINE_TUNED,
    /** The trunk stays as it is; the last dense layer learns on its features. */
    @SerializedName("frozen")
    FROZEN,
    /** All weights learn, from random ones. */
    @SerializedName("random")
    RANDOM;

    /** Its name on the command line, in files and in tables. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
