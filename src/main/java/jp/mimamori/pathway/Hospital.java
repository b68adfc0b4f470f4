package jp.mimamori.pathway;

import jp.mimamori.course.Course;
import jp.mimamori.course.Patient;

import java.time.ZoneId;
import java.util.List;

/** The hospital's own record: answers about the site, stock, settings. */
public final class Hospital {

    /** The id under which it is kept; no patient may have it. */
    public static final String ID = "@hospital";

    private Hospital() {}

    public static boolean is(String id) {
        return ID.equals(id);
    }

    /** What is registered under that id. */
    public static Patient registered() {
        return new Patient(ID, null, null, null, null);
    }

    /** A hospital that has recorded nothing. */
    public static Course blank(ZoneId zone) {
        return new Course(registered(), zone, List.of());
    }
}
