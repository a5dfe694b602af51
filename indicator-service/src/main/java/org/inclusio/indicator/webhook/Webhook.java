package org.inclusio.indicator.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Where somebody wants to be told of releases, and the secret that messages are signed with. */
@Entity
@Table(name = "webhook")
class Webhook {

    /** What becomes of its messages. */
    enum State {
        /** None but the first is sent until its receiver has answered that. */
        UNCONFIRMED,
        ACTIVE,
        /** None is sent until its owner asks for them again. */
        STOPPED
    }

    @Id
    UUID id;

    String owner;
    String url;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] indicators;

    String secret;

    @Column(name = "previous_secret")
    String previousSecret;

    @Column(name = "previous_until")
    Instant previousUntil;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "stopped_because")
    String stoppedBecause;

    @Column(name = "made_at")
    Instant madeAt;

    @Version
    int version;

    /** For Hibernate. */
    Webhook() {}

    Webhook(WebhookOrder order, String owner, Instant at) {
        this.id = UUID.randomUUID();
        this.owner = owner;
        this.url = order.url();
        this.indicators =
                order.indicators() == null ? new String[0] : order.indicators().toArray(String[]::new);
        this.secret = Signature.newSecret();
        this.state = State.UNCONFIRMED;
        this.madeAt = at;
    }

    /** Signs with a new secret from now on, and for a while with the one before as well. */
    void rotate(Instant now, Duration both) {
        previousSecret = secret;
        previousUntil = now.plus(both);
        secret = Signature.newSecret();
    }

    /** Asks its receiver once more after it was stopped; whether it has to. */
    boolean resume() {
        boolean isStopped = state == State.STOPPED;
        if (isStopped) {
            state = State.UNCONFIRMED;
            stoppedBecause = null;
        }
        return isStopped;
    }
}
