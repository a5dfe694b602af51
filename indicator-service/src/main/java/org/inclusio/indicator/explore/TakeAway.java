package org.inclusio.indicator.explore;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusio.indicator.release.OpenRelease;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * The addresses that hand out exactly what a view shows, and programs that ask them.
 *
 * @param files by the name of their format, of the release that is shown and no other
 * @param csv the address that the programs ask
 */
record TakeAway(List<File> files, String csv) {

    private static final String FLOW = "/sdmx/v2/data/dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0/*?";

    record File(String name, String address) {}

    /** A few lines of a program. */
    record Program(String language, String lines) {}

    /**
     * @param base the address of the service as readers see it
     * @param isFixed whether the release was named, so that the same figures are asked for for good
     */
    static TakeAway of(AskedView asked, OpenRelease release, boolean isFixed, String base, Names names) {
        String query = base
                + FLOW
                + query(asked)
                + (isFixed ? "&asOf=" + encoded(release.asOf().toString()) : "");
        String labelled = query + "&labels=name&lang=" + names.language().code();
        return new TakeAway(
                List.of(
                        new File("CSV", labelled + "&format=csv"),
                        new File("SDMX-CSV", query + "&format=csv"),
                        new File("SDMX-JSON", query + "&format=jsondata"),
                        new File("SDMX-ML", query + "&format=xml"),
                        new File(
                                "Parquet",
                                base + "/bulk/" + (isFixed ? release.name() : "latest") + "/by-series/"
                                        + asked.series().code() + ".parquet")),
                labelled + "&format=csv");
    }

    public List<Program> programs() {
        String quoted = csv.replace("'", "%27");
        return List.of(
                new Program("curl", "curl -o values.csv '" + quoted + "'"),
                new Program("Python", "import pandas\n\nvalues = pandas.read_csv(\"" + quoted + "\")"),
                new Program("R", "values <- read.csv(\"" + quoted + "\")"),
                new Program("Stata", "import delimited \"" + quoted + "\", clear"),
                new Program("DuckDB", "INSTALL httpfs; LOAD httpfs;\nSELECT * FROM read_csv('" + quoted + "');"),
                new Program(
                        "JavaScript",
                        "const answer = await fetch(\"" + quoted + "\");\nconst csv = await answer.text();"),
                new Program("Excel", "Data > From Web:\n" + quoted));
    }

    /**
     * Each dimension with the codes of the groups that are shown. Groups of several dimensions at once may bring others
     * along that the page does not show.
     */
    private static String query(AskedView asked) {
        List<String> parts = new ArrayList<>();
        parts.add(filter("SERIES", asked.series().code()));
        parts.add(filter("REF_AREA", String.join(",", asked.areas())));
        Map<Dimension, Set<String>> codes = new EnumMap<>(Dimension.class);
        for (Group group : asked.groups()) {
            Disaggregation whole = group.within(asked.series().universe());
            for (Dimension dimension : Dimension.values()) {
                codes.computeIfAbsent(dimension, one -> new LinkedHashSet<>()).add(whole.get(dimension));
            }
        }
        codes.forEach((dimension, some) -> parts.add(filter(dimension.sdmxName(), String.join(",", some))));
        String years = asked.from().map(year -> "ge:" + year).orElse("")
                + (asked.from().isPresent() && asked.to().isPresent() ? "+" : "")
                + asked.to().map(year -> "le:" + year).orElse("");
        if (!years.isEmpty()) {
            parts.add(filter("TIME_PERIOD", years));
        }
        return parts.stream().collect(Collectors.joining("&"));
    }

    private static String filter(String component, String what) {
        return "c%5B" + component + "%5D=" + encoded(what).replace("%2C", ",").replace("%3A", ":");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
