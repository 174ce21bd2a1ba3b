package dev.layerlens.app.layers.why;

import android.view.View;
import android.view.ViewGroup;
import androidx.recyclerview.widget.RecyclerView;

/** One view that scrolls away with what is below it. */
final class SingleAdapter extends RecyclerView.Adapter<SingleAdapter.Single> {
    private final View view;

    SingleAdapter(View view) {
        this.view = view;
    }

    @Override
    public int getItemCount() {
        return 1;
    }

    @Override
    public int getItemViewType(int position) {
        return view.getId();
    }

    @Override
    public Single onCreateViewHolder(ViewGroup parent, int kind) {
        return new Single(view);
    }

    @Override
    public void onBindViewHolder(Single row, int position) {
        // the view shows what it was told to
    }

    /** The view. */
    static final class Single extends RecyclerView.ViewHolder {
        Single(View view) {
            super(view);
            setIsRecyclable(false);
        }
    }
}
