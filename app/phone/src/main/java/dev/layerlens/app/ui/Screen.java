package dev.layerlens.app.ui;

/** Where one can go. */
public enum Screen {
    LOOK,
    LAYERS,
    MODELS,
    SETTINGS
}
