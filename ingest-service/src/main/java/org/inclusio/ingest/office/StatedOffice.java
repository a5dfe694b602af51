package org.inclusio.ingest.office;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The settings as an office wants them. */
@Schema(name = "OfficeSettings", description = "How the office wants its files to be handled from now on.")
public record StatedOffice(
        @Schema(
                required = true,
                description = "Whether a file waits until a second person of the office approves it. Files that have"
                        + " come already keep the rule under which they came.")
        Boolean approvalRequired,

        @Schema(
                maxLength = 2000,
                description = "Why; kept in the audit trail.",
                examples = "Two people answer for every figure from now on.")
        String comment) {}
