package org.inclusio.indicator.webhook;

import java.util.List;
import java.util.UUID;

/**
 * A message that is to be sent now.
 *
 * @param number of its row
 * @param id the header {@code webhook-id}
 * @param tries with this one
 * @param secrets the newest first
 */
record Message(long number, UUID webhook, String id, int tries, String url, List<String> secrets, String body) {}
