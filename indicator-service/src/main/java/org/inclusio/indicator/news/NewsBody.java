package org.inclusio.indicator.news;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent of a piece of news: little, with where to read the rest. */
@Schema(name = "News", description = "Something that happened to a release.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewsBody(
        @Schema(examples = "org.inclusio.release.published") String type,

        @Schema(examples = "2015-07-06T15:00:00Z") Instant timestamp,
        Data data) {

    /** Of which release, and how much of it. */
    @Schema(name = "NewsOfRelease", description = "Which release it was, and where to read of it.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Data(
            @Schema(examples = "2015-07") String release,

            @Schema(
                    description = "How many cells are told otherwise than in the release before, by indicator.",
                    examples = "{\"3.3\": 192}")
            Map<String, Long> cells,

            @Schema(description = "Why it was withdrawn; absent otherwise.")
            String reason,

            @Schema(description = "Addresses in this service, by what they tell.")
            Map<String, String> links) {}
}
