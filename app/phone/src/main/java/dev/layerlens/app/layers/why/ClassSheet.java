package dev.layerlens.app.layers.why;

import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.EditText;
import androidx.fragment.app.Fragment;
import androidx.fragment.app.FragmentManager;
import androidx.recyclerview.widget.RecyclerView;
import dev.layerlens.app.R;
import dev.layerlens.app.classify.Answer;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.app.ui.Sheet;
import dev.layerlens.app.ui.Typing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Every class of the model, most probable first, to choose one; typing narrows the list. */
public final class ClassSheet extends Sheet {
    private static final String TAG = "classes";

    private List<Answer> all = Collections.emptyList();
    private ClassAdapter rows;
    private View none;

    /** Opens over a screen. */
    static void open(Fragment screen) {
        FragmentManager over = screen.getChildFragmentManager();
        if (!over.isStateSaved() && over.findFragmentByTag(TAG) == null) {
            new ClassSheet().show(over, TAG);
        }
    }

    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        return inflater.inflate(R.layout.sheet_classes, parent, false);
    }

    @Override
    public void onViewCreated(View root, Bundle state) {
        WhyViewModel model = WhyFragment.model(requireParentFragment());
        rows =
                new ClassAdapter(
                        new Figures(getResources().getConfiguration().getLocales().get(0)),
                        label -> {
                            model.choose(label);
                            dismissAllowingStateLoss();
                        });
        RecyclerView list = root.findViewById(R.id.class_rows);
        list.setAdapter(rows);
        list.setItemAnimator(null);
        none = root.findViewById(R.id.class_none);
        EditText search = root.findViewById(R.id.class_search);
        search.addTextChangedListener(new Typing(this::narrow));
        model.state()
                .observe(
                        getViewLifecycleOwner(),
                        now -> {
                            if (now instanceof WhyState.About about) {
                                all = about.walk().answer().top(Integer.MAX_VALUE);
                                rows.mark(about.label());
                            }
                            narrow(search.getText().toString());
                        });
    }

    private void narrow(String typed) {
        String wanted = typed.trim().toLowerCase(Locale.ROOT);
        List<Answer> found = new ArrayList<>();
        for (Answer answer : all) {
            if (answer.label().english().toLowerCase(Locale.ROOT).contains(wanted)
                    || answer.label().korean().toLowerCase(Locale.ROOT).contains(wanted)) {
                found.add(answer);
            }
        }
        rows.show(found);
        none.setVisibility(found.isEmpty() ? View.VISIBLE : View.GONE);
    }
}
