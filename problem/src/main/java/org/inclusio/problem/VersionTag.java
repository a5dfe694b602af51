package org.inclusio.problem;

/** The version of a thing as the headers ETag and If-Match carry it: a number between quotes. */
public final class VersionTag {

    /** What is the version of nothing. */
    private static final long NONE = -1;

    private VersionTag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version that If-Match names; one that nothing has where it names none. */
    public static long version(String ifMatch) {
        return ifMatch.matches("\"\\d{1,18}\"") ? Long.parseLong(ifMatch.substring(1, ifMatch.length() - 1)) : NONE;
    }
}
