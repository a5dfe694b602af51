package org.inclusio.ingest.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.problem.UnreadJson;
import org.inclusio.problem.WholeCharacters;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Bounds;

/** A round as whoever runs the collection wants it. */
@Schema(description = "What is expected from whom, and until when.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatedRound(
        @Schema(required = true, maxLength = 200, description = "One line.", examples = "MDG collection 2015")
        String title,

        @Schema(required = true, description = "Files for the round are taken from then on.")
        Instant opensAt,

        @Schema(
                required = true,
                description = "Files that come later are marked LATE. Reminders are sent 30, 7 and 1"
                        + " days before, then, and 7 days after.")
        Instant dueAt,

        @Schema(
                description = "Files that come later are refused unless the round was opened again for their office;"
                        + " never without it.")
        Instant closesAt,

        @Schema(required = true, minItems = 1, maxItems = 100, description = "What is expected from whom.")
        List<Expectation> expectations,

        @Schema(maxLength = 2000, description = "Why the round is made or changed; kept in the audit trail.")
        String comment) {

    static final int LARGEST = 1 << 16;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_COMMENT = 2_000;
    private static final int MOST_EXPECTATIONS = 100;
    private static final Duration LONGEST = Duration.ofDays(3_653);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new WholeCharacters())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));

    StatedRound {
        expectations = expectations == null ? List.of() : List.copyOf(expectations);
    }

    /** @throws org.inclusio.problem.RefusedRequest when it is no round, or none that can be used */
    static StatedRound read(byte[] json, IndicatorCatalogue catalogue) {
        StatedRound stated = read(json);
        stated.require(catalogue);
        return stated;
    }

    /** One that was read before. */
    static StatedRound read(byte[] json) {
        try {
            StatedRound stated = JSON.readValue(json, StatedRound.class);
            if (stated == null) {
                throw bad("The body is null. Send the round as a JSON object");
            }
            return stated;
        } catch (IOException e) {
            throw RoundRefusal.BAD_ROUND.because(UnreadJson.told(e));
        }
    }

    private void require(IndicatorCatalogue catalogue) {
        if (Bounds.isNothing(title) || title.length() > LONGEST_TITLE || hasControl(title)) {
            throw bad("The title is empty, longer than 200 characters or more than one line. Name the round");
        }
        if (opensAt == null || dueAt == null || !dueAt.isAfter(opensAt)) {
            throw bad("opensAt or dueAt is missing, or dueAt is not after opensAt. Send both");
        }
        if (closesAt != null && closesAt.isBefore(dueAt)) {
            throw bad("closesAt is before dueAt. Send a later one, or none");
        }
        if (Duration.between(opensAt, closesAt == null ? dueAt : closesAt).compareTo(LONGEST) > 0) {
            throw bad("The round would last for more than ten years. Send an earlier end");
        }
        if (expectations.isEmpty() || expectations.size() > MOST_EXPECTATIONS) {
            throw bad("The expectations are none or more than 100. Say what is expected from whom");
        }
        for (int i = 0; i < expectations.size(); i++) {
            try {
                expectations.get(i).require(catalogue);
            } catch (IllegalArgumentException e) {
                throw RoundRefusal.BAD_ROUND.because("At /expectations/" + i + ": " + e.getMessage());
            }
        }
        requireComment(comment);
    }

    /** @throws org.inclusio.problem.RefusedRequest when it is too long to be kept */
    static void requireComment(String comment) {
        if (comment != null && (comment.length() > LONGEST_COMMENT || comment.indexOf('\0') >= 0)) {
            throw bad("The comment is longer than 2,000 characters. Shorten it");
        }
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A round can't be written as JSON.", e);
        }
    }

    private static RuntimeException bad(String sentence) {
        return RoundRefusal.BAD_ROUND.because(sentence + ".");
    }
}
