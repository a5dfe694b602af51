package org.inclusio.ingest.caller;

/**
 * Who contributes.
 *
 * @param name ISO 3166-1 alpha-3 code of a State, otherwise the name of the organization
 */
public record Contributor(Kind kind, String name) {

    /** Those whom resolution 68/131 addresses in paragraphs 6, 8, 9 and 10. */
    public enum Kind {
        MEMBER_STATE,
        UN_ENTITY,
        REGIONAL_ORGANIZATION,
        FINANCIAL_INSTITUTION,
        PRIVATE_SECTOR,
        CIVIL_SOCIETY
    }

    /** Whose things are whose; that of a State is its area. */
    public String owner() {
        return kind == Kind.MEMBER_STATE ? name : kind + ":" + name;
    }
}
