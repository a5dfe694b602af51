package org.inclusio.report.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.contracts.v1.AnnouncedAttachment;
import org.inclusio.contracts.v1.ContributionAnnounced;
import org.inclusio.report.rendering.pdf.CarriedFonts;

/** A contribution as those who write the report see it. */
@Schema(name = "KnownContribution", description = "A final contribution, as it was announced.")
public record KnownContribution(
        @Schema(description = "Number of the contribution.", examples = "5")
        String id,

        @Schema(description = "Which version this is.", examples = "2")
        long version,

        @Schema(description = "Who contributed: a State or what kind of entity.", examples = "MEMBER_STATE")
        String contributorKind,

        @Schema(
                description = "ISO 3166-1 alpha-3 code of a State, otherwise the name of the organization.",
                examples = "KEN")
        String contributor,

        @Schema(description = "When it became final.", examples = "2015-05-29T09:00:00Z")
        String at,

        @Schema(description = "ACTIVITY, VIEW, GOOD_PRACTICE or INSTITUTION.", examples = "GOOD_PRACTICE")
        String kind,

        @Schema(description = "One line, in its own language.", examples = "Questions on disability in the census")
        String title,

        @Schema(description = "The text without its markup, in its own language.")
        String text,

        @Schema(description = "ISO 639-1.", examples = "en") String language,

        @Schema(description = "Operative paragraphs of resolution 68/131.", examples = "[11, 13]")
        List<Integer> paragraphs,

        @Schema(description = "Whom it is about.") List<String> groups,

        @Schema(description = "First year of its period.", examples = "2009")
        Integer from,

        @Schema(description = "Last year of its period.", examples = "2009")
        Integer to,

        @Schema(description = "Addresses that it names.") List<String> links,

        @Schema(description = "Files that belong to it; ingest-service has their bytes.")
        List<KnownAttachment> attachments,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(
                description =
                        "Scripts of its title and text, named in English, for which the PDF of a report has no font and"
                                + " names the script in place of the characters; all other forms have the characters. Absent where"
                                + " there are fonts for all of it.",
                examples = "[\"Javanese\"]")
        List<String> scriptsWithoutFont) {

    /** A file as it was announced. */
    @Schema(name = "KnownAttachment", description = "A file that belongs to a contribution.")
    public record KnownAttachment(
            @Schema(description = "File name.", examples = "questionnaire.pdf")
            String name,

            @Schema(description = "What it is, told from its contents.", examples = "application/pdf")
            String mediaType,

            @Schema(description = "Bytes.", examples = "48213")
            long size,

            @Schema(
                    description = "SHA-256 in hexadecimal.",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String sha256,

            @Schema(
                    description = "Path at ingest-service, which answers the bytes to who reads the report.",
                    examples = "/v1/contributions/5/attachments/1")
            String address) {

        static KnownAttachment of(AnnouncedAttachment announced) {
            return new KnownAttachment(
                    announced.name(), announced.mediaType(), announced.size(), announced.sha256(), announced.address());
        }
    }

    static KnownContribution of(ContributionAnnounced announced) {
        return new KnownContribution(
                Long.toString(announced.contribution()),
                announced.version(),
                announced.contributorKind(),
                announced.contributor(),
                announced.at(),
                announced.kind(),
                announced.title(),
                PlainText.of(announced.body()),
                announced.language(),
                announced.paragraphs(),
                announced.groups(),
                announced.from(),
                announced.to(),
                announced.links(),
                announced.attachments() == null
                        ? null
                        : announced.attachments().stream()
                                .map(KnownAttachment::of)
                                .toList(),
                CarriedFonts.missing(announced.title() + "\n" + PlainText.of(announced.body())));
    }
}
