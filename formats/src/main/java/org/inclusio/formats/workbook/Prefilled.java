package org.inclusio.formats.workbook;

import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.reader.Row;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.sentence.Sentence;

/**
 * What a questionnaire was filled in with when it was downloaded. A cell that still says that says nothing: whoever sends
 * the questionnaire back a month later must not undo what a colleague has corrected meanwhile.
 */
final class Prefilled {

    static final Prefilled NOTHING = new Prefilled(null, Map.of());

    private static final String VERSION = "inclusio questionnaire 1";
    private static final int MOST = 400_000;

    private final String area;
    private final Map<String, String> texts;

    private Prefilled(String area, Map<String, String> texts) {
        this.area = area;
        this.texts = texts;
    }

    /** The area that the questionnaire was made for, or null. */
    String area() {
        return area;
    }

    boolean says(String[] cells, String text) {
        return !texts.isEmpty() && text.equals(texts.get(key(cells)));
    }

    /** Series, year and the group, without totals. */
    private static String key(String[] cells) {
        StringBuilder key = new StringBuilder();
        for (Column column : QuestionnaireColumns.KEY) {
            String code = cells[column.ordinal()];
            key.append(code == null || code.equals("_T") ? "" : code).append('|');
        }
        return key.append(cells[Column.TIME_PERIOD.ordinal()]).toString();
    }

    static final class Builder {
        private final Map<String, String> texts = new HashMap<>();
        private String area;
        private boolean begun;

        void add(Row row) {
            String first = row.getCellText(0);
            if (!begun) {
                if (!first.equals(VERSION)) {
                    throw new UnreadableFile(1, Sentence.of("READABLE_FILE.old-questionnaire"));
                }
                begun = true;
                area = row.getCellText(1);
            } else if (texts.size() < MOST) {
                texts.put(first, row.getCellText(1));
            } else {
                throw new UnreadableFile(1, Sentence.of("READABLE_FILE.large-questionnaire"));
            }
        }

        Prefilled build() {
            return new Prefilled(area, texts);
        }
    }

    /** The first row of the hidden sheet. */
    static String version() {
        return VERSION;
    }
}
