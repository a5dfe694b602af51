package org.inclusio.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;

/** How far a service that listens to a topic has come: {@code GET /v1/progress}. */
record ConsumerProgress(long lag, long pending) {

    static ConsumerProgress of(String serviceUrl, String token) {
        HttpRequest request = Http.request(serviceUrl + "/v1/progress")
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .build();
        JsonNode answer = Http.json(request, 200);
        // One part for each topic that the service hears; the names are its own affair.
        long lag = 0;
        for (JsonNode part : answer) {
            lag += part.path("lag").asLong(0);
        }
        return new ConsumerProgress(lag, answer.path("pending").asLong(0));
    }

    long behind() {
        return lag + pending;
    }
}
