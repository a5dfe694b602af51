package org.inclusio.indicator.webhook;

/** Answers as they look, for the OpenAPI document. */
final class WebhookExamples {

    private static final String BEGIN = """
            {"id": "1f0c6f0e-6a55-4d0c-9b5e-0b8f6c1d2e3a", "url": "https://data.example.org/inclusio",
             "indicators": ["3.3"], "madeAt": "2015-07-01T09:00:00Z", "state": \"""";

    static final String MADE = BEGIN + "UNCONFIRMED\", \"secret\": \"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\"}";

    static final String ACTIVE = BEGIN + "ACTIVE\"}";

    static final String PAGE = "{\"items\": [" + ACTIVE + "]}";

    static final String ROTATED = BEGIN + "ACTIVE\", \"secret\": \"whsec_8nQZk1VJm3xg2XcG0K8uR2oTq5wYb7Lh\","
            + " \"previousSecretUntil\": \"2015-07-08T09:00:00Z\"}";

    static final String MESSAGES = """
            {"items": [
              {"id": "msg_17", "tries": 2, "nextTryAt": "2015-07-06T15:05:05Z", "answer": "The receiver answered 500."},
              {"id": "msg_1f0c6f0e-6a55-4d0c-9b5e-0b8f6c1d2e3a", "tries": 1, "deliveredAt": "2015-07-01T09:00:01Z",
               "answer": "The receiver answered 204."}]}""";

    private WebhookExamples() {}
}
