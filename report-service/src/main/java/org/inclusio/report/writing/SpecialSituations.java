package org.inclusio.report.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.Level;
import org.inclusio.report.evidence.Window;
import org.inclusio.statistics.catalogue.Region;

/** Section C of chapter II. The groups of countries overlap, and so are never summed. */
final class SpecialSituations {

    private static final List<String> GROUPS = List.of("LDC", "LLDC", "SIDS");

    private SpecialSituations() {}

    static void write(Writing writing) {
        writing.draft.subsection("Countries in special situations");
        Wording wording = writing.wording;
        List<String> counts = new ArrayList<>();
        for (String group : GROUPS) {
            long members = writing.catalogue.areas().stream()
                    .filter(area -> area.isMemberOf(group))
                    .count();
            long held = writing.evidence.total().areas().stream()
                    .filter(code -> isMember(writing, code, group))
                    .count();
            counts.add(
                    "%s of the %d areas listed as %s".formatted(wording.number(held), members, name(writing, group)));
        }
        List<Level> levels = Findings.HEADLINES.stream()
                .flatMap(code -> writing.evidence.level(code).stream())
                .toList();
        writing.draft.paragraph("Figures are known for %s, %s and %s. The groups overlap and are not to be added."
                        .formatted(counts.get(0), counts.get(1), counts.get(2))
                + (levels.isEmpty()
                        ? ""
                        : " Table %d gives, for selected sub-series, the unweighted median of the areas of each group that have a value in %s, with their number in brackets."
                                .formatted(writing.draft.nextTable(), Window.LATE)));
        if (!levels.isEmpty()) {
            table(writing, levels);
        }
    }

    private static void table(Writing writing, List<Level> levels) {
        List<StatisticalTable.Row> rows = new ArrayList<>();
        List<String> columns = new ArrayList<>(List.of("All areas"));
        GROUPS.forEach(group -> columns.add(name(writing, group)));
        for (Level level : levels) {
            String label = writing.wording.label(level.series());
            List<String> cells = new ArrayList<>(List.of(cell(writing, label, columns.get(0), level)));
            for (int i = 0; i < GROUPS.size(); i++) {
                String group = GROUPS.get(i);
                cells.add(cell(writing, label, columns.get(i + 1), level.of(code -> isMember(writing, code, group))));
            }
            rows.add(new StatisticalTable.Row(label, cells));
        }
        writing.draft.table(
                "Selected sub-series by group of countries, unweighted median and number of areas, %s"
                        .formatted(Window.LATE),
                "Sub-series",
                columns,
                rows,
                List.of("Two dots (..) mean that data are not available."),
                writing.sources(writing.evidence.total()));
    }

    private static String cell(Writing writing, String label, String column, Level level) {
        if (level.late().isEmpty()) {
            return Wording.NOT_AVAILABLE;
        }
        String text = writing.wording.value(level.lateMedian(), level.series().unit()) + " ("
                + level.late().size() + ")";
        return writing.cited(label, column, text, level.late());
    }

    private static boolean isMember(Writing writing, String area, String group) {
        return writing.catalogue
                .area(area)
                .filter(entry -> entry.isMemberOf(group))
                .isPresent();
    }

    private static String name(Writing writing, String group) {
        return writing.catalogue
                .region(group)
                .map(Region::names)
                .map((Map<String, String> names) -> names.get("en"))
                .orElse(group);
    }
}
