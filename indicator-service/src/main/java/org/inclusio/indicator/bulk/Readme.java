package org.inclusio.indicator.bulk;

import java.util.List;
import java.util.stream.Collectors;
import org.inclusio.formats.sentence.Language;
import org.inclusio.indicator.text.Texts;

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

    static String of(Publication of, Texts texts) {
        return String.join(
                "\n\n",
                "# " + of.title(texts),
                of.description(texts),
                "## " + texts.of("files"),
                of.files().stream()
                        .map(file -> "- " + file.path()
                                + (file.path().startsWith(FileNames.SERIES)
                                        ? ": " + file.title()
                                        : ": " + FileNames.title(file.path(), texts)))
                        .collect(Collectors.joining("\n")),
                texts.of("programs"),
                "## " + texts.of("reading"),
                READING.stream().map(key -> "- " + texts.of(key)).collect(Collectors.joining("\n")),
                "## " + texts.of("citation"),
                of.citation(),
                "## " + texts.of("rights"),
                of.rights(texts) + "\n");
    }
}
