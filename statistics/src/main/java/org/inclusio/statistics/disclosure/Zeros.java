package org.inclusio.statistics.disclosure;

/** What a zero tells. Which of these holds is for the law of a country to say. */
public enum Zeros {
    /** That there is nobody tells of nobody; readers may know it beforehand, so that hiding it would protect nothing. */
    SAFE,
    /** As before, but readers do not know it beforehand, so that a zero may be hidden to protect others. */
    OF_USE,
    /** That nobody of a group has a property tells of everybody in the group. */
    UNSAFE
}
