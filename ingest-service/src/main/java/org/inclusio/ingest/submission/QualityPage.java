package org.inclusio.ingest.submission;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inclusio.ingest.page.HtmlText;
import org.inclusio.ingest.quality.Finding;
import org.inclusio.ingest.quality.Rule;

/** What was found in a file as a page for a person: what became of the rows, which rules spoke, and every finding. */
final class QualityPage {

    private static final int AT_ONCE = 1_000;

    private static final String STYLE = """
            body { font: 16px/1.5 sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a }
            table { border-collapse: collapse; width: 100%; margin: 1rem 0 }
            caption { text-align: left; font-weight: bold; padding: .5rem 0 }
            th, td { border: 1px solid #bbb; padding: .3rem .6rem; text-align: left; vertical-align: top }
            td.number { text-align: right; font-variant-numeric: tabular-nums }
            .ERROR { background: #fbd9d3 } .WARNING { background: #fdefc3 } .NOTICE { background: #dcebf7 }
            .counts td { font-size: 1.2rem }
            @media print { body { margin: 0; max-width: none } }
            """;

    private QualityPage() {}

    static void write(PublishedSubmission submission, Findings findings, Writer out) throws IOException {
        out.write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Submission "
                + submission.id() + ": what was found</title>\n<style>\n" + STYLE
                + "</style>\n</head>\n<body>\n<main>\n");
        out.write("<h1>Submission " + submission.id() + " of " + HtmlText.escaped(submission.refArea()) + "</h1>\n<p>"
                + HtmlText.escaped(submission.status().name()) + (submission.dryRun() ? " (dry run)" : "")
                + ". Sent by "
                + HtmlText.escaped(submission.submittedBy()) + ", received " + submission.receivedAt() + ".</p>\n");
        counts(submission.counts(), out);
        long id = Long.parseLong(submission.id());
        rules(findings, id, out);
        all(submission, findings, id, out);
        out.write("</main>\n</body>\n</html>\n");
        out.flush();
    }

    private static void counts(Counts counts, Writer out) throws IOException {
        out.write("<table class=\"counts\">\n<caption>Rows</caption>\n<tr><th scope=\"col\">received</th>"
                + "<th scope=\"col\">new</th><th scope=\"col\">changed</th><th scope=\"col\">unchanged</th>"
                + "<th scope=\"col\">withdrawn</th><th scope=\"col\">refused</th></tr>\n<tr>");
        for (long count : new long[] {
            counts.received(),
            counts.added(),
            counts.changed(),
            counts.unchanged(),
            counts.withdrawn(),
            counts.refused()
        }) {
            out.write("<td class=\"number\">" + count + "</td>");
        }
        out.write("</tr>\n</table>\n");
    }

    private static void rules(Findings findings, long id, Writer out) throws IOException {
        Map<Rule, Long> spoken = new EnumMap<>(Rule.class);
        long after = 0;
        for (List<Finding> page = findings.after(id, after, AT_ONCE);
                !page.isEmpty();
                page = findings.after(id, after, AT_ONCE)) {
            page.forEach(finding -> spoken.merge(finding.rule(), 1L, Long::sum));
            after += page.size();
        }
        if (spoken.isEmpty()) {
            out.write("<p>Nothing was found.</p>\n");
            return;
        }
        out.write(
                "<table>\n<caption>Rules</caption>\n<tr><th scope=\"col\">findings</th><th scope=\"col\">severity</th>"
                        + "<th scope=\"col\">rule</th><th scope=\"col\">what to do</th></tr>\n");
        List<Rule> order = new ArrayList<>(spoken.keySet());
        order.sort(java.util.Comparator.comparing(Rule::severity).thenComparing(rule -> -spoken.get(rule)));
        for (Rule rule : order) {
            out.write("<tr><td class=\"number\">" + spoken.get(rule) + "</td><td class=\"" + rule.severity() + "\">"
                    + rule.severity() + "</td><td>" + HtmlText.escaped(rule.description()) + "</td><td>"
                    + HtmlText.escaped(rule.remedy()) + "</td></tr>\n");
        }
        out.write("</table>\n");
    }

    /** What the office calls it, and what it is called here. */
    private static String both(String own, String here) {
        return own == null || own.equalsIgnoreCase(here) ? here : here == null ? own : own + " (" + here + ")";
    }

    private static void all(PublishedSubmission submission, Findings findings, long id, Writer out) throws IOException {
        long after = 0;
        for (List<Finding> page = findings.after(id, after, AT_ONCE);
                !page.isEmpty();
                page = findings.after(id, after, AT_ONCE)) {
            if (after == 0) {
                out.write("<table>\n<caption>" + submission.findingCount() + " findings, in the order of the file"
                        + "</caption>\n<tr><th scope=\"col\">severity</th><th scope=\"col\">column</th>"
                        + "<th scope=\"col\">value</th><th scope=\"col\">finding</th></tr>\n");
            }
            for (Finding finding : page) {
                out.write("<tr><td class=\"" + finding.severity() + "\">" + finding.severity()
                        + (finding.explained() ? ", explained in its row" : "") + "</td><td>"
                        + HtmlText.escaped(both(finding.ownColumn(), finding.column())) + "</td><td>"
                        + HtmlText.escaped(both(finding.ownValue(), finding.value())) + "</td><td>"
                        + HtmlText.escaped(finding.message()) + "</td></tr>\n");
            }
            after += page.size();
        }
        if (after > 0) {
            out.write("</table>\n");
        }
        if (after < submission.findingCount()) {
            out.write("<p>The first " + after + " findings are shown. Correct them, and the others show.</p>\n");
        }
    }
}
