package org.inclusio.report.writing;

import java.util.ArrayList;
import java.util.List;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.Level;
import org.inclusio.report.evidence.Window;
import org.inclusio.report.figure.Figure;

/** The last section of chapter II. The groups of countries overlap, and so are never summed. */
final class SpecialSituations {

    private static final List<String> GROUPS = List.of("LDC", "LLDC", "SIDS");

    private SpecialSituations() {}

    static void write(Writing writing) {
        writing.draft.subsection(writing.say("special"));
        List<String> counts = new ArrayList<>();
        for (String group : GROUPS) {
            counts.add(writing.say(
                    "special.of",
                    "held",
                    writing.areas(writing.evidence.total().areas().stream()
                            .filter(code -> isMember(writing, code, group))
                            .toList()),
                    "members",
                    writing.numbers.count(
                            "areas of the catalogue in the group " + group,
                            Counts.each(writing.catalogue.areas().stream()
                                    .filter(area -> area.isMemberOf(group))
                                    .map(area -> area.area().iso3())
                                    .toList())),
                    "group",
                    writing.wording.group(group)));
        }
        List<Level> levels = Findings.HEADLINES.stream()
                .flatMap(code -> writing.evidence.level(code).stream())
                .toList();
        List<String> sentences = new ArrayList<>(List.of(
                writing.say("special.known", "first", counts.get(0), "second", counts.get(1), "third", counts.get(2))));
        if (!levels.isEmpty()) {
            sentences.add(writing.say(
                    "special.table-gives",
                    "table",
                    writing.draft.nextTable(),
                    "years",
                    writing.wording.years(Window.LATE)));
        }
        writing.draft.paragraph(writing.text(sentences));
        if (!levels.isEmpty()) {
            table(writing, levels);
        }
    }

    private static void table(Writing writing, List<Level> levels) {
        List<StatisticalTable.Row> rows = new ArrayList<>();
        List<String> columns = new ArrayList<>(List.of(writing.say("special.all")));
        GROUPS.forEach(group -> columns.add(writing.wording.region(group)));
        for (Level level : levels) {
            String label = writing.marked(writing.wording.label(level.series()), level.isUnsure());
            List<String> cells = new ArrayList<>(List.of(cell(writing, label, columns.get(0), level)));
            for (int i = 0; i < GROUPS.size(); i++) {
                String group = GROUPS.get(i);
                cells.add(cell(
                        writing, label, columns.get(i + 1), level.of(group, code -> isMember(writing, code, group))));
            }
            rows.add(new StatisticalTable.Row(label, cells));
        }
        List<String> notes = new ArrayList<>(List.of(writing.say("not-available")));
        writing.markNote(levels.stream().anyMatch(Level::isUnsure)).ifPresent(notes::add);
        List<Figure> figures =
                levels.stream().flatMap(level -> level.late().stream()).toList();
        notes.addAll(WithinLimits.notes(writing, figures));
        notes.addAll(Footnoted.notes(writing, figures));
        writing.draft.nextOnline(writing.economy.moves(Economy.Table.SPECIAL_SITUATIONS));
        writing.draft.tableOfSeveral(
                writing.say("special.table", "years", writing.wording.years(Window.LATE)),
                writing.say("column.subseries"),
                columns,
                List.of(
                        writing.say("column.median", "years", writing.wording.years(Window.LATE)),
                        writing.say("column.areas")),
                rows,
                notes,
                writing.sources(writing.evidence.total()));
    }

    private static String cell(Writing writing, String label, String column, Level level) {
        if (level.late().isEmpty()) {
            return Wording.NOT_AVAILABLE;
        }
        return writing.say(
                "value-and-areas",
                "value",
                writing.numbers.cited(label, column, level),
                "areas",
                writing.numbers.linked(
                        Statistic.Formula.AREAS,
                        level.series(),
                        level.late().size(),
                        level.late(),
                        writing.wording.count(level.late().size())));
    }

    private static boolean isMember(Writing writing, String area, String group) {
        return writing.catalogue
                .area(area)
                .filter(entry -> entry.isMemberOf(group))
                .isPresent();
    }
}
