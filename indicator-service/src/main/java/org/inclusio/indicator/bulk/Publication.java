package org.inclusio.indicator.bulk;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.inclusio.indicator.release.OpenRelease;

/**
 * A release as all descriptions of it tell it.
 *
 * @param files its data, without descriptions
 * @param publisher who publishes the figures
 * @param licence of the figures, where the operator gives one
 */
record Publication(OpenRelease release, List<BulkFile> files, String publisher, Optional<Licence> licence) {

    /** A licence of figures. */
    record Licence(String name, Optional<String> address) {}

    String title() {
        return "Millennium Development Goal indicators by sex, age, place, wealth and other groups, release "
                + release.name();
    }

    String description() {
        return "Values of the indicators of the Millennium Development Goals for areas, regions and groups of people, as they"
                + " held at " + release.asOf()
                + ". Values that would tell of single persons or are too unsure have their"
                + " status and no number. Note of the release: " + release.note();
    }

    /** What is known of the rights in the figures, and no more. */
    String rights() {
        return licence.map(one -> "The figures are under " + one.name()
                        + one.address().map(address -> " (" + address + ")").orElse("") + ".")
                .orElse(
                        "No licence of the figures is stated. They are those of the statistics offices and agencies that the"
                                + " column source names, whose terms apply to them; the licence of the program that made these files"
                                + " does not cover figures.");
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
