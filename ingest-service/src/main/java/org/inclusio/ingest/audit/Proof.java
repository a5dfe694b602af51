package org.inclusio.ingest.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reading of the whole chain gives. */
@Schema(name = "AuditProof", description = "Whether the chain of an area is as it was written.")
public record Proof(
        @Schema(description = "Whether every entry follows from the one before, without a gap.")
        boolean intact,

        @Schema(description = "How many entries follow each other from the first.", examples = "12")
        long entries,

        @Schema(description = "The first entry that is missing or was changed; absent when all is as it was.")
        Long brokenAt,

        @Schema(
                description = "The hash of the last entry that holds. Keep it with its number: sent with the next"
                        + " request, it shows that the chain before it was not written anew as a whole.",
                examples = "5f2b8a1f0c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7")
        String head) {}
