package org.inclusio.indicator.bulk;

import java.util.stream.Collectors;
import org.inclusio.indicator.bulk.Publication.Licence;

/** What people read of a release: what is in it and how it is cited. */
final class Words {

    private Words() {}

    static String readme(Publication of) {
        return """
                # %s

                %s

                ## Files

                %s

                toc.json and toc.csv tell rows, bytes, checksum, years and last change of each file. `sha256sum -c SHA256SUMS` \
                checks a copy. datapackage.json (Data Package), csv-metadata.json (CSV on the Web), dataset.jsonld (schema.org) and \
                dcat.jsonld (DCAT) describe every column to programs.

                ## How to read the values

                - A row is the value of a sub-series (series.csv) for an area or region, a year and a group of people. `_T` is \
                everybody: never add a total to its groups.
                - A value that is empty is not zero. `obs_status` Q is a number that is suppressed, `limit` is what is told where only \
                a limit is known, and of a region too little may be known.
                - `reliability` says what a value may be used for; do not rank areas by values that are NOT_FOR_TRENDS.
                - Regions overlap the areas that they are made of, and special groups overlap regions (regions.csv).
                - CSV is UTF-8 with a header, commas and CRLF, and has every digit. Parquet has numbers as 64-bit floating point.
                - The values of a release are never altered. A release whose figures are wrong is withdrawn and answers 410 with the reason.

                ## Citation

                %s

                ## Rights

                %s
                """.formatted(
                        of.title(),
                        of.description(),
                        of.files().stream()
                                .map(file -> "- " + file.path() + ": " + file.title())
                                .collect(Collectors.joining("\n")),
                        of.citation(),
                        of.rights());
    }

    /** In the Citation File Format, version 1.2.0. */
    static String citation(Publication of) {
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
