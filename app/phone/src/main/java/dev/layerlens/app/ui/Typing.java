package dev.layerlens.app.ui;

import android.text.Editable;
import android.text.TextWatcher;
import java.util.function.Consumer;

/**
 * Hears of every change of what is typed.
 *
 * @param typed gets all of it
 */
public record Typing(Consumer<String> typed) implements TextWatcher {
    @Override
    public void beforeTextChanged(CharSequence text, int start, int count, int after) {}

    @Override
    public void onTextChanged(CharSequence text, int start, int before, int count) {}

    @Override
    public void afterTextChanged(Editable text) {
        typed.accept(text.toString());
    }
}
