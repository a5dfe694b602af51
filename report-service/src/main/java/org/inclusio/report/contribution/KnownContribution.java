package org.inclusio.report.contribution;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.contracts.v1.ContributionAnnounced;

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

        @Schema(description = "Addresses that it names.") List<String> links) {

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
                announced.links());
    }
}
