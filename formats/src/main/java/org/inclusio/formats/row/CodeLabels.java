package org.inclusio.formats.row;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.inclusio.formats.text.Characters;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/**
 * The English names of codes, and those of areas in six languages, by which a label beside a code is known to be that of another one. A label that is no name of
 * a code of the list, such as one in another language or wording, says nothing against its code. Statuses of observations
 * are left out: what M is called differs between the versions of their list.
 */
public final class CodeLabels {

    private static final Map<Column, String> LISTS = Map.ofEntries(
            Map.entry(Column.FREQ, "freq"),
            Map.entry(Column.SEX, "sex"),
            Map.entry(Column.URBANISATION, "urbanisation"),
            Map.entry(Column.INCOME_WEALTH_QUANTILE, "wealth-quantile"),
            Map.entry(Column.EDUCATION_LEV, "education-level"),
            Map.entry(Column.DISABILITY_STATUS, "disability-status"),
            Map.entry(Column.MIGRATION_STATUS, "migration-status"),
            Map.entry(Column.INDIGENOUS_STATUS, "indigenous-status"),
            Map.entry(Column.UNIT_MEASURE, "unit-measure"),
            Map.entry(Column.UNIT_MULT, "unit-mult"),
            Map.entry(Column.CONF_STATUS, "conf-status"),
            Map.entry(Column.NATURE, "nature"));

    private static final Map<Column, Map<String, String>> CODES = codes();

    private CodeLabels() {}

    /** The code that a label is the name of, if that is another than the code that it stands beside; null otherwise. */
    public static String otherCode(Column column, String code, String label) {
        String named = CODES.getOrDefault(column, Map.of()).get(key(label));
        return named == null || named.isEmpty() || named.equals(code) ? null : named;
    }

    private static Map<Column, Map<String, String>> codes() {
        IndicatorCatalogue catalogue = IndicatorCatalogue.load();
        Map<Column, Map<String, String>> codes = new EnumMap<>(Column.class);
        LISTS.forEach((column, list) ->
                catalogue.codeList(list).names().forEach((code, name) -> add(codes, column, code, name)));
        catalogue
                .areas()
                .forEach(entry -> entry.names()
                        .values()
                        .forEach(
                                name -> add(codes, Column.REF_AREA, entry.area().iso3(), name)));
        catalogue.series().forEach(series -> add(codes, Column.SERIES, series.code(), series.name()));
        catalogue.baseSeries().forEach(series -> add(codes, Column.SERIES, series.code(), series.name()));
        return codes;
    }

    /** A name that several codes have speaks for none of them. */
    private static void add(Map<Column, Map<String, String>> codes, Column column, String code, String name) {
        codes.computeIfAbsent(column, any -> new HashMap<>())
                .merge(key(name), code, (one, other) -> one.equals(other) ? one : "");
    }

    private static String key(String label) {
        return Characters.trimmed(label).toLowerCase(Locale.ROOT);
    }
}
