package dev.layerlens.app.ui;

/** Brings the user from one screen to another; the activity that hosts the screens is one. */
public interface Navigator {

    void open(Screen screen);
}
