package org.inclusio.indicator.webhook;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The newest hundred messages of a webhook, the newest first. */
@Schema(name = "WebhookMessagePage", description = "The newest hundred messages of a webhook, the newest first.")
record MessagePage(List<MessageAnswer> items) {}
