package dev.layerlens.app;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import android.content.Context;
import android.content.pm.ApplicationInfo;
import android.content.res.XmlResourceParser;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.xmlpull.v1.XmlPullParser;
import org.xmlpull.v1.XmlPullParserException;

/** What Android makes of the merged manifest and of the rules that it names. */
@RunWith(AndroidJUnit4.class)
public final class InstalledAppTest {
    private final Context app = ApplicationProvider.getApplicationContext();

    @Test
    public void itIsMadeForAndroid15AndRunsFromAndroid8On() {
        assertEquals(35, app.getApplicationInfo().targetSdkVersion);
        assertEquals(26, app.getApplicationInfo().minSdkVersion);
    }

    @Test
    public void onlyWhatTheUserSetIsBackedUp() throws IOException, XmlPullParserException {
        assertNotEquals(0, app.getApplicationInfo().flags & ApplicationInfo.FLAG_ALLOW_BACKUP);
        String settings = "sharedpref settings.xml";

        assertEquals(List.of(settings), included(R.xml.backup_rules));
        // once for the cloud, once for the way to a new phone
        assertEquals(List.of(settings, settings), included(R.xml.data_extraction_rules));
    }

    private List<String> included(int rules) throws IOException, XmlPullParserException {
        List<String> included = new ArrayList<>();
        try (XmlResourceParser xml = app.getResources().getXml(rules)) {
            for (int event = xml.next(); event != XmlPullParser.END_DOCUMENT; event = xml.next()) {
                if (event == XmlPullParser.START_TAG && xml.getName().equals("include")) {
                    String domain = xml.getAttributeValue(null, "domain");
                    included.add(domain + " " + xml.getAttributeValue(null, "path"));
                }
            }
        }
        return included;
    }
}
