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
import org.inclusio.formats.row.Column;
import org.inclusio.formats.workbook.QuestionnaireColumns;
import org.inclusio.formats.workbook.Xlsx;
import org.inclusio.ingest.page.PageTexts;
import org.inclusio.ingest.round.AskedGroup;
import org.inclusio.statistics.catalogue.BaseSeries;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Limit;

/**
 * Writes a questionnaire: a sheet of instructions, a sheet for each Goal and one for base statistics. What people read is in
 * their language; headings and codes, which are read back, are the same in every one.
 */
final class QuestionnaireWorkbook {

    private static final int KEYS = QuestionnaireColumns.KEY.size();
    private static final int YEARS_FROM = KEYS + 2;
    private static final int DIGITS = 15;
    /** Told on the first sheet. */
    private static final String PASSWORD = "inclusio";

    private static final String GREY = "E6E6E6";
    private static final List<Column> ATTRIBUTES = List.of(Column.NATURE, Column.SOURCE_DETAIL, Column.COMMENT_OBS);

    private final IndicatorCatalogue catalogue;
    private final Asked asked;
    private final Map<List<String>, Map<Integer, HeldValues.Held>> held;
    private final PageTexts texts;
    private final int from;
    private final int to;
    private final List<String[]> prefilled = new ArrayList<>();

    QuestionnaireWorkbook(
            IndicatorCatalogue catalogue,
            Asked asked,
            Map<List<String>, Map<Integer, HeldValues.Held>> held,
            PageTexts texts) {
        this.catalogue = catalogue;
        this.asked = asked;
        this.held = held;
        this.texts = texts;
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
                .map(indicator -> texts.say("questionnaire.goal", "goal", indicator.goal()))
                .orElseGet(() -> texts.say("questionnaire.base"));
    }

    private void instructions(Workbook book) {
        Worksheet sheet = book.newWorksheet(Xlsx.INSTRUCTIONS);
        String[] lines = {
            asked.title(),
            texts.say("questionnaire.fill"),
            texts.say("questionnaire.unchanged"),
            texts.say("questionnaire.units"),
            texts.say("questionnaire.missing", "sign", QuestionnaireColumns.MISSING),
            texts.say("questionnaire.nil", "sign", QuestionnaireColumns.NIL),
            texts.say("questionnaire.withdrawn", "sign", QuestionnaireColumns.WITHDRAWN),
            texts.say("questionnaire.emptied", "sign", QuestionnaireColumns.WITHDRAWN),
            texts.say("questionnaire.attributes"),
            texts.say("questionnaire.locked", "password", PASSWORD),
            texts.say("questionnaire.hidden"),
            texts.say("questionnaire.heads"),
        };
        if (texts.isRightToLeft()) {
            sheet.rightToLeft();
        }
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
                .errorTitle(texts.say("questionnaire.nature-title"))
                .error(texts.say("questionnaire.nature-error"))
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
            head(sheet, i, QuestionnaireColumns.KEY.get(i).plainName());
            sheet.width(i, i == 0 ? 26 : 10);
        }
        head(sheet, KEYS, QuestionnaireColumns.DESCRIPTION);
        sheet.width(KEYS, 52);
        head(sheet, KEYS + 1, Column.UNIT_MEASURE.plainName());
        sheet.width(KEYS + 1, 14);
        for (int i = 0; i < years; i++) {
            sheet.value(0, YEARS_FROM + i, Integer.toString(from + i));
            sheet.width(YEARS_FROM + i, 13);
        }
        for (int i = 0; i < ATTRIBUTES.size(); i++) {
            head(sheet, YEARS_FROM + years + i, ATTRIBUTES.get(i).plainName());
            sheet.width(YEARS_FROM + years + i, i == 0 ? 10 : 36);
        }
        sheet.range(0, 0, 0, YEARS_FROM + years + ATTRIBUTES.size() - 1)
                .style()
                .bold()
                .fillColor("CFE2F3")
                .set();
    }

    /** A heading as it is read back, with what it means in a note. */
    private void head(Worksheet sheet, int column, String name) {
        sheet.value(0, column, name);
        sheet.comment(0, column, texts.say("head." + name));
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
        held.getOrDefault(group, Map.of()).forEach((year, stated) -> {
            if (ofRow.asks(year)) {
                put(sheet, row, group, year, stated);
            }
        });
    }

    private void put(Worksheet sheet, int row, List<String> group, int year, HeldValues.Held stated) {
        int column = YEARS_FROM + year - from;
        BigDecimal value = stated.value();
        String text;
        if (value == null) {
            text = stated.limit().map(Limit::text).orElse(QuestionnaireColumns.MISSING);
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
