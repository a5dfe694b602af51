package org.inclusio.ingest.submission;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.sentence.Language;
import org.inclusio.formats.workbook.Xlsx;
import org.inclusio.ingest.marking.MarkedWorkbook;
import org.inclusio.ingest.quality.Finding;
import org.jboss.logging.Logger;

/** Hands a workbook back with what was found in it; of another file, or one that can't be marked, only a list. */
@Singleton
class HandBack {

    private static final Logger LOG = Logger.getLogger(HandBack.class);

    private final SentWorkbooks sentWorkbooks;
    private final Findings findings;

    HandBack(SentWorkbooks sentWorkbooks, Findings findings) {
        this.sentWorkbooks = sentWorkbooks;
        this.findings = findings;
    }

    void write(long submission, Language language, OutputStream out) throws IOException {
        Path sent = Files.createTempFile("sent-", ".xlsx");
        Path marked = Files.createTempFile("marked-", ".xlsx");
        try {
            if (sentWorkbooks.copy(submission, sent) && mark(submission, language, sent, marked)) {
                Files.copy(marked, out);
            } else {
                QualityWorkbook.write(findings, submission, language, out);
            }
        } finally {
            Files.delete(sent);
            Files.delete(marked);
        }
    }

    private boolean mark(long submission, Language language, Path sent, Path marked) throws IOException {
        List<Finding> all = findings.after(submission, 0, RowJudge.MOST_FINDINGS);
        try (OutputStream out = Files.newOutputStream(marked)) {
            Xlsx.require(sent);
            MarkedWorkbook.write(sent, all, language, out);
            return true;
        } catch (UnreadableFile e) {
            return false;
        } catch (IOException e) {
            LOG.warnf(e, "The workbook of submission %d could not be marked; its findings are listed.", submission);
            return false;
        }
    }
}
