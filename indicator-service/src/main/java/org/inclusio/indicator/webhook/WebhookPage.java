package org.inclusio.indicator.webhook;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Webhooks, the oldest first. */
@Schema(description = "Webhooks, the oldest first.")
record WebhookPage(List<WebhookAnswer> items) {}
