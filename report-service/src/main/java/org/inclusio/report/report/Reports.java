package org.inclusio.report.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inclusio.report.language.Language;

/** The reports that were assembled. */
@ApplicationScoped
class Reports implements PanacheRepositoryBase<Report, UUID> {

    private final ReportForms forms;

    Reports(ReportForms forms) {
        this.forms = forms;
    }

    /** Keeps a report with all its forms, or nothing. */
    @Transactional
    void keep(Report report, Map<Form, byte[]> written) {
        persistAndFlush(report);
        forms.keep(report.id, Language.of(report.language).orElseThrow(), written);
    }

    @Transactional
    Optional<Report> ofKey(String assembledBy, String key) {
        return find("assembledBy = ?1 and idempotencyKey = ?2", assembledBy, key)
                .firstResultOptional();
    }

    /** The newest first; with {@code after}, those that come after that report. */
    @Transactional
    List<Report> page(Report after, int size) {
        String order = " order by assembledAt desc, id desc";
        return after == null
                ? find("from Report" + order).page(0, size).list()
                : find(
                                "from Report where assembledAt < ?1 or assembledAt = ?1 and id < ?2" + order,
                                after.assembledAt,
                                after.id)
                        .page(0, size)
                        .list();
    }

    /** A report by the identifier of a request; a problem where there is none. */
    @Transactional
    Report existing(String id) {
        Optional<Report> report;
        try {
            report = findByIdOptional(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            report = Optional.empty();
        }
        return report.orElseThrow(() -> ReportRefusal.UNKNOWN_REPORT.because(
                "There is no report '" + id + "'. GET /v1/reports lists those there are."));
    }
}
