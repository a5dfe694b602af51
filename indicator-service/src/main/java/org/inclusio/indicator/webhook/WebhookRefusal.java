package org.inclusio.indicator.webhook;

import org.inclusio.problem.Refusal;

/** Why a webhook is not kept or not found. */
enum WebhookRefusal implements Refusal {
    BAD_WEBHOOK(400, "Bad webhook"),
    UNKNOWN_WEBHOOK(404, "Unknown webhook"),
    TOO_MANY_WEBHOOKS(409, "Too many webhooks");

    private final int status;
    private final String title;

    WebhookRefusal(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
