package org.inclusio.statistics.uncertainty;

import static org.inclusio.statistics.uncertainty.Reliability.NOT_FOR_TRENDS;
import static org.inclusio.statistics.uncertainty.Reliability.PUBLISH;
import static org.inclusio.statistics.uncertainty.Reliability.WARN;

/** From precision to what a number may be used for. One more standard is one more class and a name in {@link Named}. */
public interface PresentationStandard {

    /** What the number may be used for; where nothing is known of its precision, nothing speaks against it. */
    Reliability of(Precision precision);

    /** The same, where the observation status U warns itself, and N says that the number is not significant. */
    default Reliability of(Precision precision, String obsStatus) {
        return of(precision).orWorse(stated(obsStatus));
    }

    /** What an SDMX observation status says by itself. */
    static Reliability stated(String obsStatus) {
        return switch (obsStatus) {
            case "U" -> WARN;
            case "N" -> NOT_FOR_TRENDS;
            default -> PUBLISH;
        };
    }

    /** The standards that may be chosen by name. */
    enum Named {
        /** National Center for Health Statistics of the United States. */
        NCHS,
        /** Statistics Canada, guidelines for the release of survey estimates. */
        STATISTICS_CANADA,
        /** Reports of Demographic and Health Surveys. */
        DHS,
        /** This system's own. */
        OURS
    }
}
