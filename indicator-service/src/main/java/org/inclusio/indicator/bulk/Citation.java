package org.inclusio.indicator.bulk;

import org.inclusio.indicator.bulk.Publication.Licence;

/** How a release is cited, in the Citation File Format, version 1.2.0. */
final class Citation {

    private Citation() {}

    static String of(Publication of) {
        return """
                cff-version: 1.2.0
                message: %s
                type: dataset
                title: %s
                version: %s
                date-released: %s
                authors:
                  - name: %s
                """.formatted(
                                quoted("Cite the release, whose figures stay what they are: " + of.citation()),
                                quoted(of.title()),
                                quoted(of.release().name()),
                                quoted(of.release().asOf().toString().substring(0, 10)),
                                quoted(of.publisher()))
                + of.licence()
                        .flatMap(Licence::address)
                        .map(address -> "license-url: " + quoted(address) + "\n")
                        .orElse("");
    }

    /** As YAML writes a text on one line. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "''").replaceAll("\\s+", " ") + "'";
    }
}
