package org.inclusio.ingest.quality;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.statistics.catalogue.AgeCode;
import org.inclusio.statistics.catalogue.CodeList;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Disaggregation;

/** What is wrong with a code by its code list, and with the frequency beside the period. */
final class ListedCodes {

    private static final int LISTED_CODES = 12;
    private static final String ANNUAL = "A";

    private static final Map<Column, String> CODED = new EnumMap<>(Map.ofEntries(
            Map.entry(Column.FREQ, "freq"),
            Map.entry(Column.SEX, "sex"),
            Map.entry(Column.AGE, "age"),
            Map.entry(Column.URBANISATION, "urbanisation"),
            Map.entry(Column.INCOME_WEALTH_QUANTILE, "wealth-quantile"),
            Map.entry(Column.EDUCATION_LEV, "education-level"),
            Map.entry(Column.DISABILITY_STATUS, "disability-status"),
            Map.entry(Column.MIGRATION_STATUS, "migration-status"),
            Map.entry(Column.INDIGENOUS_STATUS, "indigenous-status"),
            Map.entry(Column.CUST_BREAKDOWN, "custom-breakdown"),
            Map.entry(Column.UNIT_MEASURE, "unit-measure"),
            Map.entry(Column.UNIT_MULT, "unit-mult"),
            Map.entry(Column.OBS_STATUS, "obs-status"),
            Map.entry(Column.CONF_STATUS, "conf-status"),
            Map.entry(Column.NATURE, "nature")));

    private final Map<Column, CodeList> lists = new EnumMap<>(Column.class);

    ListedCodes(IndicatorCatalogue catalogue) {
        CODED.forEach((column, name) -> lists.put(column, catalogue.codeList(name)));
    }

    void judge(Column column, String code, Judgement judgement) {
        CodeList list = lists.get(column);
        if (list == null) {
            return;
        }
        String value = judgement.shown(column);
        if (column.isOfName() && column.isForNothing(code)) {
            judgement.say(column, Rule.KNOWN_CODE, Sentence.of("KNOWN_CODE.nothing", "value", value));
            return;
        }
        boolean isTotal = column == Column.CUST_BREAKDOWN && code.equals(Disaggregation.ALL);
        if (!isTotal && !list.contains(code)) {
            judgement.say(
                    column, Rule.KNOWN_CODE, column == Column.AGE ? noAge(code, value, list) : notListed(value, list));
        }
    }

    /** Of a row whose period is a year; of a frequency that is not listed nothing more is said. */
    void frequency(RawObservation row, Judgement judgement) {
        String code = row.get(Column.FREQ);
        if (code != null && !code.equals(ANNUAL) && lists.get(Column.FREQ).contains(code)) {
            judgement.say(
                    Column.FREQ,
                    Rule.FREQ_AND_PERIOD,
                    Sentence.of("FREQ_AND_PERIOD.year", "value", code, "period", row.get(Column.TIME_PERIOD)));
        }
    }

    private static Sentence noAge(String code, String value, CodeList list) {
        return AgeCode.meant(code)
                .map(meant -> Sentence.of("KNOWN_CODE.age", "value", value, "code", meant))
                .orElseGet(() -> Sentence.of(
                        "KNOWN_CODE.no-age",
                        "value",
                        value,
                        "codes",
                        List.copyOf(list.names().keySet())));
    }

    private static Sentence notListed(String value, CodeList list) {
        if (list.names().isEmpty()) {
            return Sentence.of("KNOWN_CODE.open", "value", value, "list", list.name());
        }
        List<String> codes = list.names().keySet().stream().limit(LISTED_CODES).toList();
        return codes.size() < list.names().size()
                ? Sentence.of("KNOWN_CODE.many-listed", "value", value, "list", list.name(), "codes", codes)
                : Sentence.of("KNOWN_CODE.listed", "value", value, "list", list.name(), "codes", codes);
    }
}
