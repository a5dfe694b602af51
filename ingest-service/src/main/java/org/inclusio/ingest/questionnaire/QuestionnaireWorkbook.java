package org.inclusio.ingest.questionnaire;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.inclusio.ingest.format.Column;
import org.inclusio.ingest.format.QuestionnaireColumns;
import org.inclusio.ingest.format.Xlsx;
import org.inclusio.ingest.round.AskedGroup;
import org.inclusio.statistics.catalogue.BaseSeries;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;

/** Writes a questionnaire: a sheet of instructions, a sheet for each Goal and one for base statistics. */
final class QuestionnaireWorkbook {

    private static final int KEYS = QuestionnaireColumns.KEY.size();
    private static final int YEARS_FROM = KEYS + 2;
    private static final int DIGITS = 15;
    /** Told on the first sheet. */
    private static final String PASSWORD = "inclusio";

    private static final String GREY = "E6E6E6";
    private static final String BASE = "Base statistics";
    private static final List<Column> ATTRIBUTES = List.of(Column.NATURE, Column.SOURCE_DETAIL, Column.COMMENT_OBS);

    private final IndicatorCatalogue catalogue;
    private final Asked asked;
    private final Map<List<String>, Map<Integer, BigDecimal>> held;
    private final int from;
    private final int to;
    private final List<String[]> prefilled = new ArrayList<>();

    QuestionnaireWorkbook(IndicatorCatalogue catalogue, Asked asked, Map<List<String>, Map<Integer, BigDecimal>> held) {
        this.catalogue = catalogue;
        this.asked = asked;
        this.held = held;
        this.from = asked.from();
        this.to = asked.to();
    }

    void write(String area, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Inclusio", "1.0")) {
            instructions(book);
            Map<String, List<AskedGroup>> sheets = new LinkedHashMap<>();
            asked.groups()
                    .forEach(group -> sheets.computeIfAbsent(sheet(group.series()), name -> new ArrayList<>())
                            .add(group));
            List<String> natures =
                    List.copyOf(catalogue.codeList("nature").names().keySet());
            Worksheet hidden = book.newWorksheet(Xlsx.HIDDEN_SHEET);
            hidden.setVisibilityState(VisibilityState.VERY_HIDDEN);
            for (int i = 0; i < natures.size(); i++) {
                hidden.value(i, 3, natures.get(i));
            }
            for (Map.Entry<String, List<AskedGroup>> sheet : sheets.entrySet()) {
                fill(book.newWorksheet(sheet.getKey()), sheet.getValue(), hidden, natures.size());
            }
            book.sortWorksheets(Comparator.comparing(sheet -> sheet == hidden));
            hidden.value(0, 0, QuestionnaireColumns.version());
            hidden.value(0, 1, area);
            for (int i = 0; i < prefilled.size(); i++) {
                hidden.value(i + 1, 0, prefilled.get(i)[0]);
                hidden.value(i + 1, 1, prefilled.get(i)[1]);
            }
        }
    }

    private String sheet(String series) {
        return catalogue
                .series(series)
                .flatMap(it -> catalogue.indicator(it.indicator()))
                .map(indicator -> "Goal " + indicator.goal())
                .orElse(BASE);
    }

    private void instructions(Workbook book) {
        Worksheet sheet = book.newWorksheet(Xlsx.INSTRUCTIONS);
        String[] lines = {
            asked.title(),
            "Fill in the white cells and send the workbook back as it is.",
            "A cell that is left as it is says nothing, also if somebody has corrected the number meanwhile.",
            "Numbers are in single units: 3515413 pupils, and not 3515 thousand. Rates are in the unit of their row.",
            "  " + QuestionnaireColumns.MISSING + "   there is no value",
            "  " + QuestionnaireColumns.NIL + "    the value is nil",
            "  " + QuestionnaireColumns.WITHDRAWN + "    what was stated before is withdrawn",
            "An emptied cell says nothing; write x to withdraw.",
            "Nature, source and comment stand for the cells of their row that you change. A comment answers warnings.",
            "Grey cells are locked against slips, not against you: the password is " + PASSWORD + ".",
            "Sheets that you add for yourself are passed over when they are hidden.",
        };
        sheet.width(0, 110);
        for (int i = 0; i < lines.length; i++) {
            sheet.value(i, 0, lines[i]);
        }
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.protect(PASSWORD, SheetProtectionOption.SHEET);
    }

    private void fill(Worksheet sheet, List<AskedGroup> groups, Worksheet hidden, int natures) {
        int years = to - from + 1;
        int last = YEARS_FROM + years + ATTRIBUTES.size() - 1;
        header(sheet, years);
        for (int i = 0; i < groups.size(); i++) {
            row(sheet, i + 1, groups.get(i));
        }
        int bottom = groups.size();
        sheet.range(1, 0, bottom, YEARS_FROM - 1).style().fillColor(GREY).set();
        for (int i = 0; i < bottom; i++) {
            AskedGroup group = groups.get(i);
            unlock(sheet.range(i + 1, YEARS_FROM + group.from() - from, i + 1, YEARS_FROM + group.to() - from));
            greyBeside(sheet, i + 1, group);
        }
        unlock(sheet.range(1, YEARS_FROM + years, bottom, last));
        sheet.range(1, YEARS_FROM + years, bottom, YEARS_FROM + years)
                .validateWithList(hidden.range(0, 3, natures - 1, 3))
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle("Nature")
                .error("Choose one of the list, or leave the cell empty.")
                .showErrorMessage(true);
        sheet.freezePane(YEARS_FROM, 1);
        sheet.protect(PASSWORD, SheetProtectionOption.SHEET, SheetProtectionOption.FORMAT_CELLS);
    }

    private static void unlock(Range cells) {
        cells.style()
                .protectionOption(ProtectionOption.LOCKED, false)
                .borderStyle("thin")
                .borderColor("A0A0A0")
                .set();
    }

    /** Years that other rows are asked for, and this one is not. */
    private void greyBeside(Worksheet sheet, int row, AskedGroup group) {
        if (group.from() > from) {
            sheet.range(row, YEARS_FROM, row, YEARS_FROM + group.from() - from - 1)
                    .style()
                    .fillColor(GREY)
                    .set();
        }
        if (group.to() < to) {
            sheet.range(row, YEARS_FROM + group.to() - from + 1, row, YEARS_FROM + to - from)
                    .style()
                    .fillColor(GREY)
                    .set();
        }
    }

    private void header(Worksheet sheet, int years) {
        for (int i = 0; i < KEYS; i++) {
            sheet.value(0, i, QuestionnaireColumns.KEY.get(i).plainName());
            sheet.width(i, i == 0 ? 26 : 10);
        }
        sheet.value(0, KEYS, QuestionnaireColumns.DESCRIPTION);
        sheet.width(KEYS, 52);
        sheet.value(0, KEYS + 1, Column.UNIT_MEASURE.plainName());
        sheet.width(KEYS + 1, 14);
        for (int i = 0; i < years; i++) {
            sheet.value(0, YEARS_FROM + i, Integer.toString(from + i));
            sheet.width(YEARS_FROM + i, 13);
        }
        for (int i = 0; i < ATTRIBUTES.size(); i++) {
            sheet.value(0, YEARS_FROM + years + i, ATTRIBUTES.get(i).plainName());
            sheet.width(YEARS_FROM + years + i, i == 0 ? 10 : 36);
        }
        sheet.range(0, 0, 0, YEARS_FROM + years + ATTRIBUTES.size() - 1)
                .style()
                .bold()
                .fillColor("CFE2F3")
                .set();
    }

    private void row(Worksheet sheet, int row, AskedGroup ofRow) {
        List<String> group = ofRow.key();
        for (int i = 0; i < KEYS; i++) {
            sheet.value(row, i, group.get(i));
        }
        String series = group.get(0);
        Optional<BaseSeries> base = catalogue.baseSeries(series);
        Optional<Series> own = catalogue.series(series);
        sheet.value(
                row,
                KEYS,
                own.map(Series::name).or(() -> base.map(BaseSeries::name)).orElse(series));
        sheet.value(
                row,
                KEYS + 1,
                own.map(Series::unit).or(() -> base.map(BaseSeries::unit)).orElse(""));
        sheet.comment(
                row,
                0,
                own.map(Series::definition)
                        .or(() -> base.map(BaseSeries::definition))
                        .orElse(""));
        held.getOrDefault(group, Map.of()).forEach((year, value) -> {
            if (ofRow.asks(year)) {
                put(sheet, row, group, year, value);
            }
        });
    }

    private void put(Worksheet sheet, int row, List<String> group, int year, BigDecimal value) {
        int column = YEARS_FROM + year - from;
        String text;
        if (value == null) {
            text = QuestionnaireColumns.MISSING;
            sheet.value(row, column, text);
        } else {
            text = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
            // A spreadsheet keeps fifteen digits of a number; one with more stays exact as a text.
            if (value.stripTrailingZeros().precision() > DIGITS) {
                sheet.value(row, column, text);
            } else {
                sheet.value(row, column, value);
            }
        }
        prefilled.add(new String[] {key(group, year), text});
    }

    /** As the reader makes it. */
    private static String key(List<String> group, int year) {
        StringBuilder key = new StringBuilder();
        group.forEach(code -> key.append(code.equals("_T") ? "" : code).append('|'));
        return key.append(year).toString();
    }
}
