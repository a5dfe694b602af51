package org.inclusio.indicator.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The webhooks; each owner sees their own, and an administrator all. */
@ApplicationScoped
class Webhooks implements PanacheRepositoryBase<Webhook, UUID> {

    List<Webhook> of(String owner, boolean isAdministrator) {
        return isAdministrator ? list("order by madeAt, id") : list("owner = ?1 order by madeAt, id", owner);
    }

    /** @throws org.inclusio.problem.RefusedRequest when there is none, or it is somebody else's */
    Webhook named(String id, String owner, boolean isAdministrator) {
        try {
            Webhook found = findById(UUID.fromString(id));
            if (found != null && (isAdministrator || found.owner.equals(owner))) {
                return found;
            }
        } catch (IllegalArgumentException e) {
            // No name that any has.
        }
        throw WebhookRefusal.UNKNOWN_WEBHOOK.because("You have no webhook '"
                + id.substring(0, Math.min(40, id.length())) + "'. GET /v1/webhooks lists those you have.");
    }
}
