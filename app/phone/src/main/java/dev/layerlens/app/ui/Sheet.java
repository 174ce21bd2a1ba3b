package dev.layerlens.app.ui;

import com.google.android.material.bottomsheet.BottomSheetBehavior;
import com.google.android.material.bottomsheet.BottomSheetDialog;
import com.google.android.material.bottomsheet.BottomSheetDialogFragment;

/** A bottom sheet that shows all of itself at once, in landscape and in large type too. */
public abstract class Sheet extends BottomSheetDialogFragment {
    @Override
    public void onStart() {
        super.onStart();
        BottomSheetBehavior<?> sheet = ((BottomSheetDialog) requireDialog()).getBehavior();
        sheet.setSkipCollapsed(true);
        sheet.setState(BottomSheetBehavior.STATE_EXPANDED);
    }
}
