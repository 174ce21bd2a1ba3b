package dev.layerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.pm.ComponentInfo;
import android.content.pm.PackageInfo;
import android.content.pm.PackageManager;
import android.content.pm.ResolveInfo;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;
import org.junit.runner.RunWith;

/** What the app asks of the phone, and what it opens to other apps: libraries' parts included. */
@RunWith(AndroidJUnit4.class)
public final class ManifestTest {
    private final Context context = ApplicationProvider.getApplicationContext();

    private PackageInfo info(int flags) {
        try {
            return context.getPackageManager().getPackageInfo(context.getPackageName(), flags);
        } catch (PackageManager.NameNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    public void nothingIsOpenToOtherAppsButTheOneActivity() {
        PackageInfo all =
                info(
                        PackageManager.GET_ACTIVITIES
                                | PackageManager.GET_PROVIDERS
                                | PackageManager.GET_RECEIVERS
                                | PackageManager.GET_SERVICES);
        List<String> open =
                Stream.<ComponentInfo[]>of(
                                all.activities, all.providers, all.receivers, all.services)
                        .flatMap(kind -> Optional.ofNullable(kind).stream())
                        .flatMap(Arrays::stream)
                        .filter(part -> part.exported && !part.name.startsWith("androidx.test."))
                        .map(part -> part.name)
                        .collect(Collectors.toList());
        assertThat(open).containsExactly(MainActivity.class.getName());
    }

    @Test
    public void theCameraIsTheOnePermission() {
        assertThat(
                        Objects.requireNonNull(
                                info(PackageManager.GET_PERMISSIONS).requestedPermissions))
                .filteredOn(name -> !name.startsWith(context.getPackageName()))
                .containsExactly("android.permission.CAMERA");
    }

    @Test
    public void onePictureCanBeSharedWithItAndNothingElse() {
        assertThat(takers(Intent.ACTION_SEND, "image/png")).containsExactly(main());
        assertThat(takers(Intent.ACTION_SEND, "image/heic")).containsExactly(main());
        assertThat(takers(Intent.ACTION_SEND, "text/plain")).isEmpty();
        assertThat(takers(Intent.ACTION_SEND_MULTIPLE, "image/png")).isEmpty();
        assertThat(takers(Intent.ACTION_VIEW, "image/png")).isEmpty();
    }

    private ComponentName main() {
        return new ComponentName(context, MainActivity.class);
    }

    private List<ComponentName> takers(String action, String type) {
        Intent intent = new Intent(action).setType(type).setPackage(context.getPackageName());
        List<ResolveInfo> found =
                context.getPackageManager()
                        .queryIntentActivities(intent, PackageManager.MATCH_DEFAULT_ONLY);
        return found.stream()
                .map(f -> new ComponentName(f.activityInfo.packageName, f.activityInfo.name))
                .collect(Collectors.toList());
    }
}
