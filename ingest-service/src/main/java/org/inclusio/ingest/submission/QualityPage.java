package org.inclusio.ingest.submission;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inclusio.formats.sentence.Language;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.formats.sentence.Wording;
import org.inclusio.ingest.page.HtmlText;
import org.inclusio.ingest.page.PageTexts;
import org.inclusio.ingest.quality.Finding;
import org.inclusio.ingest.quality.Rule;

/** What was found in a file as a page for a person: what became of the rows, which rules spoke, and every finding. */
final class QualityPage {

    private static final int AT_ONCE = 1_000;

    private static final String STYLE = """
            body { font: 16px/1.5 sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a }
            table { border-collapse: collapse; width: 100%; margin: 1rem 0 }
            caption { text-align: start; font-weight: bold; padding: .5rem 0 }
            th, td { border: 1px solid #bbb; padding: .3rem .6rem; text-align: start; vertical-align: top }
            td.number { text-align: end; font-variant-numeric: tabular-nums }
            .ERROR { background: #fbd9d3 } .WARNING { background: #fdefc3 } .NOTICE { background: #dcebf7 }
            .counts td { font-size: 1.2rem }
            @media print { body { margin: 0; max-width: none } }
            """;

    private final PublishedSubmission submission;
    private final Findings findings;
    private final PageTexts texts;
    private final Wording wording;
    private final Writer out;

    private QualityPage(PublishedSubmission submission, Findings findings, Language language, Writer out) {
        this.submission = submission;
        this.findings = findings;
        this.texts = PageTexts.of(language);
        this.wording = Wording.in(language);
        this.out = out;
    }

    static void write(PublishedSubmission submission, Findings findings, Language language, Writer out)
            throws IOException {
        new QualityPage(submission, findings, language, out).write();
    }

    private void write() throws IOException {
        out.write(texts.head(texts.html("report.title", "id", submission.id()), STYLE));
        out.write("<h1>" + texts.html("report.heading", "id", submission.id(), "area", submission.refArea())
                + "</h1>\n<p>"
                + texts.html(
                        "report.sent",
                        "status",
                        texts.say("status." + submission.status()),
                        "name",
                        submission.submittedBy(),
                        "moment",
                        texts.moment(submission.receivedAt()))
                + (submission.dryRun() ? " " + texts.html("report.dry-run") : "") + "</p>\n");
        counts(submission.counts());
        rules();
        all();
        out.write("</main>\n</body>\n</html>\n");
        out.flush();
    }

    private void counts(Counts counts) throws IOException {
        out.write("<table class=\"counts\">\n<caption>" + texts.html("report.rows") + "</caption>\n"
                + texts.columns(
                        "rows.received",
                        "rows.added",
                        "rows.changed",
                        "rows.unchanged",
                        "rows.withdrawn",
                        "rows.refused")
                + "<tr>");
        for (long count : new long[] {
            counts.received(),
            counts.added(),
            counts.changed(),
            counts.unchanged(),
            counts.withdrawn(),
            counts.refused()
        }) {
            out.write(number(count));
        }
        out.write("</tr>\n</table>\n");
    }

    private void rules() throws IOException {
        Map<Rule, Long> spoken = new EnumMap<>(Rule.class);
        long after = 0;
        for (List<Finding> page = after(after); !page.isEmpty(); page = after(after)) {
            page.forEach(finding -> spoken.merge(finding.rule(), 1L, Long::sum));
            after += page.size();
        }
        if (spoken.isEmpty()) {
            out.write("<p>" + texts.html("findings.nothing") + "</p>\n");
            return;
        }
        out.write("<table>\n<caption>" + texts.html("report.rules") + "</caption>\n"
                + texts.columns("column.findings", "column.severity", "column.rule", "column.remedy"));
        List<Rule> order = new ArrayList<>(spoken.keySet());
        order.sort(Comparator.comparing(Rule::severity).thenComparing(rule -> -spoken.get(rule)));
        for (Rule rule : order) {
            out.write("<tr>" + number(spoken.get(rule)) + severity(rule.severity(), "") + "<td>"
                    + texts.html("rule." + rule) + "<br><small>" + PageTexts.english(rule.description())
                    + "</small></td><td>" + texts.html("remedy." + rule) + "</td></tr>\n");
        }
        out.write("</table>\n");
    }

    /** What the office calls it, and what it is called here. */
    private static String both(String own, String here) {
        return own == null || own.equalsIgnoreCase(here) ? here : here == null ? own : own + " (" + here + ")";
    }

    private void all() throws IOException {
        long after = 0;
        for (List<Finding> page = after(after); !page.isEmpty(); page = after(after)) {
            if (after == 0) {
                out.write("<table>\n<caption>" + texts.html("report.all", "count", submission.findingCount())
                        + "</caption>\n"
                        + texts.columns("column.severity", "column.column", "column.value", "column.finding"));
            }
            for (Finding finding : page) {
                String explained =
                        finding.explained() ? texts.html("list-separator") + texts.html("finding.explained") : "";
                out.write("<tr>" + severity(finding.severity(), explained) + "<td>"
                        + isolated(both(finding.ownColumn(), finding.column())) + "</td><td>"
                        + isolated(both(finding.ownValue(), finding.value())) + "</td><td>"
                        + said(finding.sentence()) + "</td></tr>\n");
            }
            after += page.size();
        }
        if (after > 0) {
            out.write("</table>\n");
        }
        if (after < submission.findingCount()) {
            out.write("<p>" + texts.html("report.first", "shown", after) + "</p>\n");
        }
    }

    private List<Finding> after(long number) {
        return findings.after(Long.parseLong(submission.id()), number, AT_ONCE);
    }

    private String number(long count) {
        return "<td class=\"number\">" + texts.number(count) + "</td>";
    }

    private String severity(Rule.Severity severity, String more) {
        return "<td class=\"" + severity + "\">" + texts.html("severity." + severity) + more + "</td>";
    }

    private String said(Sentence sentence) {
        return sentence.isVerbatim() ? PageTexts.english(sentence.toString()) : isolated(wording.say(sentence));
    }

    private static String isolated(String text) {
        return "<bdi>" + HtmlText.escaped(text) + "</bdi>";
    }
}
