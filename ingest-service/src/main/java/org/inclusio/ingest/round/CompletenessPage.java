package org.inclusio.ingest.round;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.inclusio.ingest.page.HtmlText;
import org.inclusio.ingest.page.PageTexts;

/** Completeness as a page to look at: series, groups and years of one area, or areas and series of all. */
final class CompletenessPage {

    private static final String STYLE = """
            body { font: 16px/1.5 sans-serif; max-width: 90rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a }
            table { border-collapse: collapse; margin: 1rem 0 }
            caption { text-align: start; font-weight: bold; padding: .5rem 0 }
            th, td { border: 1px solid #bbb; padding: .2rem .5rem; text-align: start }
            thead th { position: sticky; top: 0; background: #fff }
            td.number, .years td { text-align: end; font-variant-numeric: tabular-nums }
            .STATED { background: #d5ebdd } .STATED_LATE { background: #fdefc3 }
            .NOT_AVAILABLE, .NOT_AVAILABLE_LATE { background: #e6e6e6 } .MISSING { background: #fbd9d3 }
            @media print { body { margin: 0; max-width: none } }
            """;

    private final StringBuilder out = new StringBuilder();

    private final PageTexts texts;

    private CompletenessPage(PageTexts texts) {
        this.texts = texts;
    }

    static String of(String title, Completeness completeness, PageTexts texts) {
        CompletenessPage page = new CompletenessPage(texts);
        page.head(title, completeness);
        boolean one = completeness.areas().stream()
                .flatMap(area -> area.series().stream())
                .anyMatch(series -> series.groups() != null);
        if (one) {
            completeness.areas().forEach(page::groupsByYear);
        } else {
            page.areasBySeries(completeness);
        }
        return page.out.append("</main>\n</body>\n</html>\n").toString();
    }

    private void head(String title, Completeness completeness) {
        out.append(texts.head(texts.html("completeness.title", "round", title), STYLE))
                .append("<h1>")
                .append(HtmlText.escaped(title))
                .append("</h1>\n<p>")
                .append(texts.html(
                        "completeness.round",
                        "code",
                        completeness.round(),
                        "state",
                        texts.say("round." + completeness.state()),
                        "due",
                        texts.moment(completeness.dueAt())))
                .append(" ")
                .append(inWords(completeness.total()))
                .append("</p>\n");
    }

    private String inWords(Tally tally) {
        if (tally.expected() == 0) {
            return texts.html("completeness.nothing");
        }
        return texts.html(
                        "completeness.total",
                        "expected",
                        tally.expected(),
                        "stated",
                        tally.stated(),
                        "notAvailable",
                        tally.notAvailable(),
                        "missing",
                        tally.missing(),
                        "late",
                        tally.late())
                + " " + texts.html("completeness.percent", "percent", tally.percent());
    }

    private void groupsByYear(Completeness.OfArea area) {
        if (area.reopenedUntil() != null) {
            out.append("<p>")
                    .append(texts.html("completeness.reopened", "until", texts.moment(area.reopenedUntil())))
                    .append("</p>\n");
        }
        SortedSet<Integer> years = new TreeSet<>();
        area.series()
                .forEach(series -> series.groups()
                        .forEach(group -> years.addAll(group.years().keySet())));
        out.append("<table class=\"years\">\n<caption>")
                .append(PageTexts.english(area.name()))
                .append(" (")
                .append(area.refArea())
                .append(")</caption>\n<thead><tr>")
                .append(head("column.series"))
                .append(head("column.group"));
        years.forEach(year -> out.append("<th scope=\"col\">").append(year).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (Completeness.OfSeries series : area.series()) {
            for (Completeness.OfGroup group : series.groups()) {
                out.append("<tr><th scope=\"row\">")
                        .append(PageTexts.english(series.name()))
                        .append("<br><small>")
                        .append(series.series())
                        .append("</small></th><th scope=\"row\">")
                        .append(named(group.group()))
                        .append("</th>");
                years.forEach(year -> cell(group.years().get(year)));
                out.append("</tr>\n");
            }
        }
        out.append("</tbody>\n</table>\n");
    }

    private void cell(CellState state) {
        if (state == null) {
            out.append("<td></td>");
        } else {
            out.append("<td class=\"")
                    .append(state)
                    .append("\">")
                    .append(texts.html("cell." + state))
                    .append("</td>");
        }
    }

    private String named(Map<String, String> codes) {
        return codes.isEmpty()
                ? texts.html("group.total")
                : codes.entrySet().stream()
                        .map(code -> "<bdi>" + code.getKey() + " " + code.getValue() + "</bdi>")
                        .collect(Collectors.joining(texts.html("list-separator")));
    }

    private void areasBySeries(Completeness completeness) {
        Map<String, String> names = new LinkedHashMap<>();
        completeness
                .areas()
                .forEach(area -> area.series().forEach(series -> names.putIfAbsent(series.series(), series.name())));
        out.append("<table>\n<caption>")
                .append(texts.html("completeness.share"))
                .append("</caption>\n<thead><tr>")
                .append(head("column.area"))
                .append(head("column.all"));
        names.forEach((code, name) -> out.append("<th scope=\"col\">")
                .append(PageTexts.english(name))
                .append("<br><small>")
                .append(code)
                .append("</small></th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (Completeness.OfArea area : completeness.areas()) {
            Map<String, Tally> bySeries = area.series().stream()
                    .collect(Collectors.toMap(Completeness.OfSeries::series, Completeness.OfSeries::total));
            out.append("<tr><th scope=\"row\">")
                    .append(PageTexts.english(area.name()))
                    .append("</th>");
            percent(area.total());
            names.keySet().forEach(code -> percent(bySeries.get(code)));
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n");
    }

    private void percent(Tally tally) {
        if (tally == null || tally.expected() == 0) {
            out.append("<td></td>");
            return;
        }
        String state = tally.missing() == 0 ? "STATED" : tally.missing() == tally.expected() ? "MISSING" : "";
        out.append("<td class=\"number ")
                .append(state)
                .append("\">")
                .append(texts.number(tally.percent()))
                .append("</td>");
    }

    private String head(String key) {
        return "<th scope=\"col\">" + texts.html(key) + "</th>";
    }
}
