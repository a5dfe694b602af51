package org.inclusio.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every refusal. */
@Schema(description = "Why a request was refused (RFC 9457).")
public record Problem(
        @Schema(
                description = "Identifies the kind of problem.",
                examples = "https://inclusio.example/problems/unknown-indicator")
        String type,

        @Schema(description = "The kind of problem in a few words.", examples = "Unknown indicator")
        String title,

        @Schema(description = "The HTTP status.", examples = "404")
        int status,

        @Schema(description = "What is wrong with this request, and what to do.")
        String detail,

        @Schema(description = "The path that was asked for.", examples = "/v1/indicators/9.9")
        String instance) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** For whom an exception is not enough, such as a refusal with headers of its own. */
    public static Problem of(Refusal refusal, String detail, String instance) {
        return new Problem(
                "https://inclusio.example/problems/" + refusal.slug(),
                refusal.title(),
                refusal.status(),
                detail,
                instance);
    }
}
