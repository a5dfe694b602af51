package org.inclusio.indicator.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** What was published at an instant. It is never altered; it may be withdrawn, for a reason, and then tells nothing more. */
@Entity
@Table(name = "release")
class Release {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

    @Column(name = "as_of")
    Instant asOf;

    String note;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "made_by")
    String madeBy;

    /** The release before; null for the first. */
    Long since;

    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    String withdrawnBy;

    String reason;
    String successor;

    @Version
    int version;

    /** For Hibernate. */
    Release() {}

    Release(ReleaseOrder order, Optional<Release> before, Instant asOf, String madeBy) {
        this.name = order.name();
        this.note = order.note();
        this.since = before.map(one -> one.id).orElse(null);
        this.asOf = asOf;
        this.madeAt = asOf;
        this.madeBy = madeBy;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** @throws org.inclusio.problem.RefusedRequest when it is already */
    void withdraw(Withdrawal withdrawal, String by, Instant at) {
        if (isWithdrawn()) {
            throw ReleaseRefusal.WITHDRAWN_ALREADY.because(
                    "Release '" + name + "' was withdrawn at " + withdrawnAt + ": " + reason);
        }
        this.withdrawnAt = at;
        this.withdrawnBy = by;
        this.reason = withdrawal.reason();
        this.successor = withdrawal.successor();
    }

    /** @throws org.inclusio.problem.RefusedRequest when it was withdrawn, with the reason and what is in its place */
    Release readable() {
        if (isWithdrawn()) {
            throw ReleaseRefusal.WITHDRAWN.because(
                    "Release '" + name + "' was withdrawn at " + withdrawnAt + ": " + reason
                            + (successor == null
                                    ? " No other stands in its place; GET /v1/releases lists those there are."
                                    : " In its place stands '" + successor + "': GET /v1/releases/" + successor + "."));
        }
        return this;
    }
}
