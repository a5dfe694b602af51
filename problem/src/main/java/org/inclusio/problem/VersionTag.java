package org.inclusio.problem;

/** The version of a thing as the headers ETag and If-Match carry it: a number between quotes. */
public final class VersionTag {

    /** What is the version of nothing. */
    private static final long NONE = -1;

    private VersionTag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version that is there, where If-Match names it among others or any; otherwise one that nothing has. */
    public static long named(String ifMatch, long current) {
        return Preconditions.isMatched(ifMatch, of(current)) ? current : NONE;
    }
}
