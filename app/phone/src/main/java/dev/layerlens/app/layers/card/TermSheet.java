package dev.layerlens.app.layers.card;

import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.fragment.app.Fragment;
import androidx.fragment.app.FragmentManager;
import dev.layerlens.app.R;
import dev.layerlens.app.ui.Sheet;
import dev.layerlens.card.words.Glossary;
import dev.layerlens.card.words.Mention;
import dev.layerlens.card.words.Term;
import java.util.List;
import java.util.stream.Collectors;

/** What a term of the field means. Terms in its own text lead on to theirs. */
public final class TermSheet extends Sheet {
    private static final String TAG = "term";
    private static final String KEY = "key";

    /** Shows a term over a screen. */
    public static void open(Fragment screen, Term term) {
        FragmentManager over = screen.getChildFragmentManager();
        if (over.isStateSaved() || over.findFragmentByTag(TAG) != null) {
            return;
        }
        TermSheet sheet = new TermSheet();
        Bundle arguments = new Bundle();
        arguments.putString(KEY, term.key());
        sheet.setArguments(arguments);
        sheet.show(over, TAG);
    }

    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        return inflater.inflate(R.layout.sheet_term, parent, false);
    }

    @Override
    public void onViewCreated(View root, Bundle state) {
        Glossary glossary = Glossary.in(getResources().getConfiguration().getLocales().get(0));
        show(root, glossary, glossary.term(requireArguments().getString(KEY)));
    }

    private void show(View root, Glossary glossary, Term term) {
        requireArguments().putString(KEY, term.key());
        root.<TextView>findViewById(R.id.term_name).setText(term.name());
        root.<TermsView>findViewById(R.id.term_text)
                .show(term.text(), others(glossary, term), next -> show(root, glossary, next));
    }

    /** The terms that its text uses but does not explain. */
    private static List<Mention> others(Glossary glossary, Term term) {
        return glossary.mentions(term.text()).stream()
                .filter(m -> !m.term().key().equals(term.key()))
                .collect(Collectors.toList());
    }
}
