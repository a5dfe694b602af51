package org.inclusio.report.report;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The reports that the caller may read: the Secretariat reads all, an agency those that are published. */
@ApplicationScoped
class ReadableReports {

    private final Reports reports;
    private final SecurityIdentity caller;

    ReadableReports(Reports reports, SecurityIdentity caller) {
        this.reports = reports;
        this.caller = caller;
    }

    /** A report by the identifier of a request; a problem where there is none that the caller may read. */
    Report existing(String id) {
        return find(id).orElseThrow(() -> ReportRefusal.UNKNOWN_REPORT.because(
                "There is no report '" + id + "'. GET /v1/reports lists those there are."));
    }

    /** A report that the caller may read. */
    Optional<Report> find(String id) {
        return reports.withId(id).filter(report -> report.state == State.PUBLISHED || isSecretariat());
    }

    /** The newest first; with {@code after}, those that come after that report. */
    List<Report> page(Report after, int size) {
        return reports.page(after, size, !isSecretariat());
    }

    /** The version of a report that a request asks for; a problem where there is none that the caller may read. */
    int version(Report report, String wanted) {
        int version = report.inVersion(wanted);
        if (version != report.version && !isSecretariat()) {
            throw ReportRefusal.UNKNOWN_VERSION.because(
                    "Version " + version + " of the report was not published. Read it" + " without naming a version.");
        }
        return version;
    }

    boolean isSecretariat() {
        return caller.hasRole("report-editor") || caller.hasRole("admin");
    }
}
