package org.inclusio.indicator.bulk;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.inclusio.formats.sentence.Language;
import org.inclusio.indicator.release.OpenRelease;
import org.inclusio.indicator.text.Texts;

/**
 * A release as all descriptions of it tell it.
 *
 * @param files its data, without descriptions
 * @param publisher who publishes the figures
 * @param licence of the figures, where the operator gives one
 */
record Publication(OpenRelease release, List<BulkFile> files, String publisher, Optional<Licence> licence) {

    /** Those that other languages are compared with. */
    static final Texts ENGLISH = Texts.in(Publication.class, Language.EN);

    /** A licence of figures. */
    record Licence(String name, Optional<String> address) {}

    String title() {
        return title(ENGLISH);
    }

    String title(Texts texts) {
        return texts.of("title", release.name());
    }

    String description() {
        return description(ENGLISH);
    }

    String description(Texts texts) {
        return texts.of("description", release.asOf()) + " " + texts.of("note", release.note());
    }

    String rights() {
        return rights(ENGLISH);
    }

    /** What is known of the rights in the figures, and no more. */
    String rights(Texts texts) {
        return licence.map(one -> texts.of(
                        "rights.given",
                        one.name()
                                + one.address()
                                        .map(address -> " (" + address + ")")
                                        .orElse("")))
                .orElseGet(() -> texts.of("rights.none"));
    }

    String citation() {
        return publisher + " (" + year() + "). Millennium Development Goal indicators, disaggregated. Release "
                + release.name() + ", as of " + release.asOf() + ".";
    }

    int year() {
        return release.asOf().atOffset(ZoneOffset.UTC).getYear();
    }

    /** What the values are about. */
    Extent extent() {
        return files.stream()
                .filter(file -> file.path().equals("values.csv.gz"))
                .findFirst()
                .flatMap(BulkFile::extent)
                .orElseThrow();
    }

    /** First and last year as ISO 8601 writes an interval; empty where there are no values. */
    Optional<String> years() {
        Extent extent = extent();
        return extent.rows() == 0
                ? Optional.empty()
                : Optional.of(
                        extent.firstYear().getAsInt() + "/" + extent.lastYear().getAsInt());
    }
}
