package org.inclusio.indicator.sdmx.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inclusio.formats.row.RecentTexts;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;

/**
 * Makes rows of those of the database, one after the other. Codes that many of them have are kept once, since thousands of rows
 * are held for each of hundreds of readers.
 */
final class RowReader {

    /** A column, and the component that it is told in. */
    private record Column(String name, Component component, boolean isRepeated) {
        Column(String name, Component component) {
            this(name, component, isRepeated(component));
        }

        String selected() {
            return component.dataType().filter("Decimal"::equals).isPresent() ? name + "::text" : name;
        }

        /** Others are different from row to row, and would drive the codes out. */
        private static boolean isRepeated(Component component) {
            return component.codeList().isPresent()
                    || component == Component.TIME_PERIOD
                    || component == Component.REVISION
                    || component == Component.SOURCE_DETAIL;
        }
    }

    /** Of the key and period, and then of everything else. */
    private static final List<Column> COLUMNS = List.of(
            new Column("series", Component.SERIES),
            new Column("ref_area", Component.REF_AREA),
            new Column("sex", Component.SEX),
            new Column("age", Component.AGE),
            new Column("urbanisation", Component.URBANISATION),
            new Column("wealth_quantile", Component.INCOME_WEALTH_QUANTILE),
            new Column("education_level", Component.EDUCATION_LEV),
            new Column("custom_breakdown", Component.CUST_BREAKDOWN),
            new Column("disability_status", Component.DISABILITY_STATUS),
            new Column("migration_status", Component.MIGRATION_STATUS),
            new Column("indigenous_status", Component.INDIGENOUS_STATUS),
            new Column("time_period", Component.TIME_PERIOD),
            // Part of the key in some structures.
            new Column("unit", Component.UNIT_MEASURE),
            new Column("revision", Component.REVISION),
            new Column("value", Component.OBS_VALUE),
            new Column("obs_status", Component.OBS_STATUS),
            new Column("nature", Component.NATURE),
            new Column("origin", Component.ORIGIN),
            new Column("lower_bound", Component.LOWER_BOUND),
            new Column("upper_bound", Component.UPPER_BOUND),
            new Column("precision_basis", Component.PRECISION),
            new Column("reliability", Component.RELIABILITY),
            new Column("coverage", Component.COVERAGE),
            new Column("areas_with_data", Component.AREAS_WITH_DATA),
            new Column("reported_value", Component.REPORTED_VALUE),
            new Column("source", Component.SOURCE_DETAIL));

    private static final int OF_KEY =
            COLUMNS.stream().map(Column::component).toList().indexOf(Component.UNIT_MEASURE) + 1;
    private static final String COMPUTED_AT = "computed_at";
    private static final String INPUTS = "inputs";
    private static final Pattern SUBMISSION = Pattern.compile("\"submission\"\\s*:\\s*(\\d+)");

    private final boolean hasInputs;
    private final String[] recent = new String[RecentTexts.PLACES];
    private String lastRevision;
    private String lastUpdate;

    /** @param hasInputs whether the inputs are read, from which the submissions are */
    RowReader(boolean hasInputs) {
        this.hasInputs = hasInputs;
    }

    /** The columns in their order, each by its name. */
    List<String> columns() {
        return names(Column::name);
    }

    /** What is selected, in their order. Numbers as PostgreSQL writes them: no exponent, no digit lost. */
    String selected() {
        return String.join(", ", names(Column::selected));
    }

    private List<String> names(Function<Column, String> named) {
        List<String> names = new ArrayList<>(COLUMNS.stream().map(named).toList());
        names.add(COMPUTED_AT);
        if (hasInputs) {
            names.add(INPUTS);
        }
        return names;
    }

    /** A row of the key and period alone, for an observation that there is no more. */
    PublishedRow key(ResultSet row) throws SQLException {
        return new PublishedRow(texts(row, OF_KEY), false);
    }

    PublishedRow read(ResultSet row) throws SQLException {
        String[] texts = texts(row, COLUMNS.size());
        String revision = texts[Component.REVISION.ordinal()];
        if (!revision.equals(lastRevision)) {
            lastRevision = revision;
            lastUpdate = row.getObject(COLUMNS.size() + 1, OffsetDateTime.class)
                    .toInstant()
                    .toString();
        }
        texts[Component.DATA_LAST_UPDATE.ordinal()] = lastUpdate;
        if (hasInputs) {
            texts[Component.SUBMISSION.ordinal()] = submissions(row.getString(COLUMNS.size() + 2));
        }
        return new PublishedRow(texts, true);
    }

    private String[] texts(ResultSet row, int columns) throws SQLException {
        String[] texts = new String[Component.values().length];
        texts[Component.FREQ.ordinal()] = "A";
        for (int i = 0; i < columns; i++) {
            Column column = COLUMNS.get(i);
            String text = row.getString(i + 1);
            texts[column.component().ordinal()] = text != null && column.isRepeated() ? once(text) : text;
        }
        return texts;
    }

    private String once(String text) {
        int place = RecentTexts.place(text);
        if (!text.equals(recent[place])) {
            recent[place] = text;
        }
        return recent[place];
    }

    /** Their numbers, each once, in their order. */
    private String submissions(String inputs) {
        Set<Long> numbers = new TreeSet<>();
        Matcher found = SUBMISSION.matcher(inputs);
        while (found.find()) {
            numbers.add(Long.parseLong(found.group(1)));
        }
        return numbers.isEmpty()
                ? null
                : once(String.join(" ", numbers.stream().map(String::valueOf).toList()));
    }
}
