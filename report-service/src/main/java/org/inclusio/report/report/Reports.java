package org.inclusio.report.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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
        forms.keep(report.id, new Edits.Edition(report.inLanguage(null), report.version, Map.of()), written);
    }

    @Transactional
    Optional<Report> ofKey(String assembledBy, String key) {
        return find("assembledBy = ?1 and idempotencyKey = ?2", assembledBy, key)
                .firstResultOptional();
    }

    /**
     * The newest first; with {@code after}, those that come after that report.
     *
     * @param published whether only published reports are asked for
     */
    @Transactional
    List<Report> page(Report after, int size, boolean published) {
        String states = published ? "state = 'PUBLISHED'" : "1 = 1";
        String order = " order by assembledAt desc, id desc";
        return after == null
                ? find("from Report where " + states + order).page(0, size).list()
                : find(
                                "from Report where (assembledAt < ?1 or assembledAt = ?1 and id < ?2) and " + states
                                        + order,
                                after.assembledAt,
                                after.id)
                        .page(0, size)
                        .list();
    }

    /** A report by the identifier of a request. */
    @Transactional
    Optional<Report> withId(String id) {
        try {
            return findByIdOptional(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A report that nobody else can change until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Report locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
