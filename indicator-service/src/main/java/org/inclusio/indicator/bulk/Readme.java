package org.inclusio.indicator.bulk;

import java.util.List;
import java.util.stream.Collectors;
import org.inclusio.formats.sentence.Language;

/** What is in the files of a release, how to read them and how to cite it, for people. */
final class Readme {

    private static final List<String> READING = List.of(
            "reading.row",
            "reading.empty",
            "reading.reliability",
            "reading.regions",
            "reading.formats",
            "reading.stays");

    private Readme() {}

    /** README.md is in English. */
    static String path(Language language) {
        return language == Language.EN ? "README.md" : "README." + language.code() + ".md";
    }

    static String of(Publication of, Wording wording) {
        return String.join(
                "\n\n",
                "# " + of.title(wording),
                of.description(wording),
                "## " + wording.of("files"),
                of.files().stream()
                        .map(file -> "- " + file.path()
                                + (file.path().startsWith(FileNames.SERIES)
                                        ? ": " + file.title()
                                        : ": " + FileNames.title(file.path(), wording)))
                        .collect(Collectors.joining("\n")),
                wording.of("programs"),
                "## " + wording.of("reading"),
                READING.stream().map(key -> "- " + wording.of(key)).collect(Collectors.joining("\n")),
                "## " + wording.of("citation"),
                of.citation(),
                "## " + wording.of("rights"),
                of.rights(wording) + "\n");
    }
}
