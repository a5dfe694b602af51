package org.inclusio.report.writing;

import org.inclusio.report.evidence.Cleavage;

/** The names of the groups that are compared. */
final class Groups {

    private Groups() {}

    static String first(Cleavage cleavage) {
        return switch (cleavage) {
            case SEX -> "females";
            case RESIDENCE -> "the rural population";
            case WEALTH -> "the poorest fifth";
        };
    }

    static String second(Cleavage cleavage) {
        return switch (cleavage) {
            case SEX -> "males";
            case RESIDENCE -> "the urban population";
            case WEALTH -> "the richest fifth";
        };
    }

    static String both(Cleavage cleavage) {
        return switch (cleavage) {
            case SEX -> "female, male";
            case RESIDENCE -> "rural, urban";
            case WEALTH -> "poorest, richest fifth";
        };
    }

    static String by(Cleavage cleavage) {
        return switch (cleavage) {
            case SEX -> "sex";
            case RESIDENCE -> "residence";
            case WEALTH -> "wealth";
        };
    }
}
