package org.inclusio.indicator.release;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The releases. */
@ApplicationScoped
class Releases implements PanacheRepository<Release> {

    /** The newest first, those made before one of this number. */
    @Transactional
    List<Release> page(long before, int size) {
        return find("id < ?1 order by id desc", before).page(0, size).list();
    }

    /**
     * A release by its name; {@code latest} is the newest that is not withdrawn.
     *
     * @throws org.inclusio.problem.RefusedRequest when there is none
     */
    @Transactional
    Release named(String name) {
        Optional<Release> found = name.equals(ReleaseOrder.LATEST)
                ? find("withdrawnAt is null order by id desc").firstResultOptional()
                : find("name", name).firstResultOptional();
        return found.orElseThrow(() -> unknown(name));
    }

    /** The same, that nobody else can change until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Release locked(String name) {
        return find("name", name)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> unknown(name));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Release> newest() {
        return find("order by id desc").firstResultOptional();
    }

    @Transactional
    Optional<String> nameOf(Long id) {
        return id == null ? Optional.empty() : findByIdOptional(id).map(release -> release.name);
    }

    private static RuntimeException unknown(String name) {
        return ReleaseRefusal.UNKNOWN_RELEASE.because(
                name.equals(ReleaseOrder.LATEST)
                        ? "There is no release yet, or all are withdrawn. GET /v1/releases lists them."
                        : "There is no release '" + name + "'. GET /v1/releases lists those there are.");
    }
}
