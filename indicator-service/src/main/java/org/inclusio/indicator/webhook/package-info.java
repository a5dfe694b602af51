/**
 * Webhooks (Standard Webhooks 1.0.0): news of releases are sent to those who ask for it. {@code Webhook} is where and with
 * which secret; {@code WebhookMessages} holds who is still to be told what, written in the transaction of the news, so that
 * none is lost; {@code SendWebhooks} sends them, again and again with growing pauses, under the same id. Where a message may go
 * is for {@code Receiver} and {@code PublicAddress} to say: to no address that is not public, whatever its name resolves to.
 */
package org.inclusio.indicator.webhook;
