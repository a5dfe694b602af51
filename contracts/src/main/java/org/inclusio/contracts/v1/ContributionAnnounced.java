package org.inclusio.contracts.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What a State or an entity contributes to the report, as it is final, or that it is withdrawn.
 *
 * @param contribution number of the contribution
 * @param version grows with every step; a consumer keeps the newest
 * @param contributorKind MEMBER_STATE, UN_ENTITY, REGIONAL_ORGANIZATION, FINANCIAL_INSTITUTION, PRIVATE_SECTOR or
 *     CIVIL_SOCIETY
 * @param contributor ISO 3166-1 alpha-3 code of a State, otherwise the name of the organization
 * @param at when it became final or was withdrawn, an instant of ISO 8601
 * @param withdrawn true when nothing of it holds any longer; the fields that follow are then absent
 * @param kind ACTIVITY, VIEW, GOOD_PRACTICE or INSTITUTION
 * @param title one line
 * @param body CommonMark, up to 1,000,000 bytes of UTF-8; never to be shown without escaping its HTML
 * @param language ar, zh, en, fr, ru or es
 * @param paragraphs operative paragraphs of resolution 68/131, 1 to 15
 * @param groups population groups concerned
 * @param from first year of the period, or null
 * @param to last year of the period, or null
 * @param links addresses that begin with https:// or http://
 * @param attachments files that belong to this version, or null where there is none or the announcement is older than
 *     the field
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContributionAnnounced(
        long contribution,
        long version,
        String contributorKind,
        String contributor,
        String at,
        Boolean withdrawn,
        String kind,
        String title,
        String body,
        String language,
        List<Integer> paragraphs,
        List<String> groups,
        Integer from,
        Integer to,
        List<String> links,
        List<AnnouncedAttachment> attachments) {}
