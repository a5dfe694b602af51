package org.inclusio.ingest.submission;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.inclusio.formats.sentence.Wording;
import org.inclusio.ingest.quality.Finding;

/** Findings as a table, one row for each, so that a spreadsheet can stand beside the file. */
final class FindingsCsv {

    private static final int AT_ONCE = 1_000;

    private FindingsCsv() {}

    static void write(Findings findings, long submission, Wording wording, Writer out) throws IOException {
        try {
            CsvWriter csv = CsvWriter.builder().build(out);
            csv.writeRecord(
                    "line", "column", "value", "own_column", "own_value", "rule", "severity", "explained", "message");
            long after = 0;
            List<Finding> page = findings.after(submission, after, AT_ONCE);
            while (!page.isEmpty()) {
                for (Finding finding : page) {
                    csv.writeRecord(
                            Long.toString(finding.line()),
                            finding.column(),
                            harmless(finding.value()),
                            harmless(finding.ownColumn()),
                            harmless(finding.ownValue()),
                            finding.rule().name(),
                            finding.severity().name(),
                            Boolean.toString(finding.explained()),
                            wording.say(finding.sentence()));
                }
                after += page.size();
                page = findings.after(submission, after, AT_ONCE);
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A spreadsheet takes a cell that begins so for a formula; what an office sent must not run in it. */
    private static String harmless(String value) {
        return value != null && !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
