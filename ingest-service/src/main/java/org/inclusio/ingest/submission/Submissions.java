package org.inclusio.ingest.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All submissions of all offices; asked only in the name of an area. */
@ApplicationScoped
class Submissions implements PanacheRepositoryBase<Submission, Long> {

    Optional<Submission> byKey(String area, String key) {
        return key == null
                ? Optional.empty()
                : find("refArea = ?1 and idempotencyKey = ?2", area, key).firstResultOptional();
    }

    Optional<Submission> byId(String area, long id) {
        return find("refArea = ?1 and id = ?2", area, id).firstResultOptional();
    }

    /** The newest first, those before this id. */
    List<Submission> before(String area, long id, int most) {
        return find("refArea = ?1 and id < ?2 order by id desc", area, id)
                .page(0, most)
                .list();
    }

    /** A submission for a step that somebody takes; empty when another transaction is at it. */
    Optional<Submission> take(String area, long id) {
        List<?> taken = getEntityManager()
                .createNativeQuery(
                        "SELECT * FROM submission WHERE ref_area = :area AND id = :id FOR UPDATE SKIP LOCKED",
                        Submission.class)
                .setParameter("area", area)
                .setParameter("id", id)
                .getResultList();
        return taken.stream().map(Submission.class::cast).findFirst();
    }

    /** The oldest that waits for its decision, or whose time has come, and that no other transaction has taken. */
    Optional<Submission> oldestUndecided(Instant now) {
        List<?> oldest = getEntityManager()
                .createNativeQuery(
                        "SELECT * FROM submission WHERE status = 'RECEIVED'"
                                + " OR status = 'AWAITING_RELEASE' AND release_at <= :now"
                                + " ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED",
                        Submission.class)
                .setParameter("now", now)
                .getResultList();
        return oldest.stream().map(Submission.class::cast).findFirst();
    }

    long nextRevision() {
        return ((Number) getEntityManager()
                        .createNativeQuery("SELECT nextval('revision')", Long.class)
                        .getSingleResult())
                .longValue();
    }

    /** From here to the end of the transaction no other submission of this area is given a revision. */
    void lock(String area) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:area, 68131))")
                .setParameter("area", area)
                .getSingleResult();
    }
}
