package org.inclusio.statistics.disclosure;

/** What may become of a count. */
public enum State {
    /** May be published, and may be hidden to protect others. */
    CANDIDATE,
    /** Known to everybody and so never of use as a cover: a published denominator, a number of an earlier release. */
    PUBLIC,
    /** Must be hidden, and no reader may come close to it. */
    PRIMARY,
    /** Hidden already and to stay so, without being sensitive itself: a cover of an earlier release, or never told. */
    HIDDEN
}
