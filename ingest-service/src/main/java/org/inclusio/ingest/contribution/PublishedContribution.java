package org.inclusio.ingest.contribution;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contribution as its contributor sees it. */
@Schema(name = "Contribution", description = "A contribution with its state and what is attached.")
public record PublishedContribution(
        @Schema(description = "Number of the contribution.", examples = "5")
        String id,

        @Schema(description = "Grows with every step; also the ETag.", examples = "3")
        long version,

        @Schema(
                description =
                        "DRAFT: seen by its contributor alone. FINAL: announced as it is now. WITHDRAWN: taken back.")
        Status status,

        @Schema(description = "Whether an earlier final version is announced, while a newer one is a draft.")
        boolean announced,

        @Schema(description = "Who contributes: a State or what kind of entity.")
        String contributorKind,

        @Schema(
                description = "ISO 3166-1 alpha-3 code of a State, otherwise the name of the organization.",
                examples = "KEN")
        String contributor,

        StatedContribution content,

        List<PublishedAttachment> attachments,

        @Schema(description = "Who took the last step.", examples = "nso-kenya")
        String writtenBy,

        @Schema(description = "When.") Instant writtenAt) {

    /** Where a contribution stands. */
    public enum Status {
        DRAFT,
        FINAL,
        WITHDRAWN
    }

    /** What is attached. */
    @Schema(name = "Attachment", description = "A file that belongs to a contribution.")
    public record PublishedAttachment(
            @Schema(description = "Number within the contribution, from 1.", examples = "1")
            int number,

            @Schema(description = "File name.", examples = "questionnaire.pdf")
            String name,

            @Schema(description = "What it is, told from its contents.", examples = "application/pdf")
            String mediaType,

            @Schema(description = "Bytes.", examples = "48213")
            long size,

            @Schema(
                    description = "SHA-256 in hexadecimal.",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String sha256) {}
}
