package org.inclusio.indicator.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How webhooks are sent. */
@ConfigMapping(prefix = "inclusio.webhooks")
interface WebhookConfig {

    /** How many messages are sent at once. */
    @WithDefault("4")
    int threads();

    /** The longest time between two looks for messages. */
    @WithDefault("2s")
    Duration rest();

    /** How long a receiver may take to answer. */
    @WithDefault("15s")
    Duration timeOut();

    /** After so long, whoever began to send a message counts as dead. */
    @WithDefault("1m")
    Duration longestTry();

    /** The pauses after each try; when the one after the last has failed, the webhook is stopped. */
    @WithDefault("5s,5m,30m,2h,5h,10h,10h")
    List<Duration> pauses();

    /** How long messages are signed with the previous secret, too. */
    @WithDefault("24h")
    Duration rotation();

    /** How many webhooks one owner may have. */
    @WithDefault("20")
    int most();

    /** Whether messages go to private addresses as well; for trying things out. */
    @WithDefault("false")
    boolean privateAddresses();

    /** A certificate (PEM) that is trusted in place of those of the platform's authorities. */
    Optional<Path> trustedCertificate();
}
