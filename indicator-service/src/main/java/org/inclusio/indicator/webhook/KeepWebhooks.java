package org.inclusio.indicator.webhook;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** What owners do with their webhooks. */
@ApplicationScoped
class KeepWebhooks {

    private final Webhooks webhooks;
    private final WebhookMessages messages;
    private final IndicatorCatalogue catalogue;
    private final WebhookConfig config;
    private final SecurityIdentity caller;

    KeepWebhooks(
            Webhooks webhooks,
            WebhookMessages messages,
            IndicatorCatalogue catalogue,
            WebhookConfig config,
            SecurityIdentity caller) {
        this.webhooks = webhooks;
        this.messages = messages;
        this.catalogue = catalogue;
        this.config = config;
        this.caller = caller;
    }

    @Transactional
    WebhookAnswer make(WebhookOrder order) {
        order.usable(catalogue, config);
        if (webhooks.count("owner", owner()) >= config.most()) {
            throw WebhookRefusal.TOO_MANY_WEBHOOKS.because(
                    "You have %d webhooks, as many as one may have. Delete one that you do not need."
                            .formatted(config.most()));
        }
        Webhook webhook = new Webhook(order, owner(), Instant.now());
        webhooks.persistAndFlush(webhook);
        messages.keepConfirmation(webhook.id);
        return WebhookAnswer.withSecret(webhook);
    }

    @Transactional
    List<WebhookAnswer> list() {
        return webhooks.of(owner(), isAdministrator()).stream()
                .map(WebhookAnswer::of)
                .toList();
    }

    @Transactional
    WebhookAnswer read(String id) {
        return WebhookAnswer.of(own(id));
    }

    @Transactional
    List<MessageAnswer> messages(String id) {
        return messages.newest(own(id).id);
    }

    @Transactional
    WebhookAnswer rotate(String id) {
        Webhook webhook = own(id);
        webhook.rotate(Instant.now(), config.rotation());
        webhooks.flush();
        return WebhookAnswer.withSecret(webhook);
    }

    @Transactional
    WebhookAnswer replay(String id, ReplayOrder order) {
        if (order == null || order.after() == null || order.after() < 0) {
            throw WebhookRefusal.BAD_WEBHOOK.because(
                    "'after' is missing or below 0. Send the number of the last message that you have, or 0 for all.");
        }
        Webhook webhook = own(id);
        boolean isToConfirm = webhook.resume();
        webhooks.flush();
        if (isToConfirm) {
            messages.keepConfirmation(webhook.id);
        }
        messages.keepAgain(webhook.id, order.after());
        return WebhookAnswer.of(webhook);
    }

    @Transactional
    void delete(String id) {
        webhooks.delete(own(id));
    }

    private Webhook own(String id) {
        return webhooks.named(id, owner(), isAdministrator());
    }

    private String owner() {
        return caller.getPrincipal().getName();
    }

    private boolean isAdministrator() {
        return caller.hasRole("admin");
    }
}
