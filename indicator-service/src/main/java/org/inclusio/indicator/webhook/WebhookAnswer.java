package org.inclusio.indicator.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook as the API shows it. */
@Schema(name = "Webhook", description = "Where news of releases are sent.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookAnswer(
        @Schema(examples = "1f0c6f0e-6a55-4d0c-9b5e-0b8f6c1d2e3a")
        String id,

        @Schema(examples = "https://data.example.org/inclusio")
        String url,

        @Schema(description = "None means all.", examples = "[\"3.3\"]")
        List<String> indicators,

        Webhook.State state,

        @Schema(description = "Why no message is sent any more; absent unless it is stopped.")
        String stoppedBecause,

        @Schema(examples = "2015-07-06T15:00:00Z") Instant madeAt,

        @Schema(
                description =
                        "What messages are signed with. Told once, when the webhook is made or the secret is changed.",
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        String secret,

        @Schema(description = "Until then messages are signed with the secret before as well.")
        Instant previousSecretUntil) {

    static WebhookAnswer of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookAnswer withSecret(Webhook webhook) {
        return of(webhook, webhook.secret);
    }

    private static WebhookAnswer of(Webhook webhook, String secret) {
        return new WebhookAnswer(
                webhook.id.toString(),
                webhook.url,
                List.of(webhook.indicators),
                webhook.state,
                webhook.stoppedBecause,
                webhook.madeAt,
                secret,
                webhook.previousUntil);
    }
}
