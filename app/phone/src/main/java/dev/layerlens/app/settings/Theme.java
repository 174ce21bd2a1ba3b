package dev.layerlens.app.settings;

/** Which colours the app wears. */
public enum Theme {
    /** Those of the phone at this hour. */
    SYSTEM,
    LIGHT,
    DARK
}
