package org.inclusio.indicator.webhook;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Where somebody wants to be told, and of what. */
@Schema(description = "Where to send news of releases.")
record WebhookOrder(
        @Schema(
                required = true,
                description = "An address of the public Internet that begins with https.",
                maxLength = 2000,
                examples = "https://data.example.org/inclusio")
        String url,

        @Schema(
                description =
                        "Official numbers of the indicators of which a release must tell something else; all without it.",
                examples = "[\"3.3\"]")
        List<String> indicators) {

    /** @throws org.inclusio.problem.RefusedRequest when it can't be used */
    WebhookOrder usable(IndicatorCatalogue catalogue, WebhookConfig config) {
        Receiver.fault(url).ifPresent(fault -> {
            throw WebhookRefusal.BAD_WEBHOOK.because(
                    "The url " + fault + ". Send one such as https://data.example.org/inclusio.");
        });
        try {
            new Receiver(java.net.URI.create(url)).address(config.privateAddresses());
        } catch (Receiver.Unreachable e) {
            throw WebhookRefusal.BAD_WEBHOOK.because(
                    e.getMessage() + " Send an address that can be reached from everywhere.");
        }
        for (String code : indicators == null ? List.<String>of() : indicators) {
            if (code == null || catalogue.indicator(code).isEmpty()) {
                throw WebhookRefusal.BAD_WEBHOOK.because(
                        "'indicators' has '" + code + "', which is no indicator. GET /v1/indicators lists every code.");
            }
        }
        return this;
    }
}
