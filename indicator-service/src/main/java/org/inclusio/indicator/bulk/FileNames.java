package org.inclusio.indicator.bulk;

import org.inclusio.indicator.text.Texts;

/** What the names of files say: what is in them, and in which format. */
final class FileNames {

    /** The folder of sub-series. */
    static final String SERIES = "by-series/";

    /** The folder of code lists. */
    static final String CODES = "codes/";

    private static final String ENDS = "\\.(csv\\.gz|csv|parquet|jsonld|json|xml|cff|([a-z]{2}\\.)?md)$";

    private FileNames() {}

    /** The path without what tells the format and the language, except that SDMX-CSV is told apart from other CSV. */
    static String base(String path) {
        return path.replaceFirst(ENDS, "");
    }

    /** What is in a file that is not of a sub-series. */
    static String title(String path, Texts texts) {
        return path.startsWith(CODES)
                ? texts.of("file.codes", base(path).substring(CODES.length()))
                : texts.of("file." + base(path));
    }
}
