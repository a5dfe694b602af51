package org.inclusio.statistics.uncertainty;

import static org.inclusio.statistics.uncertainty.Reliability.PUBLISH;
import static org.inclusio.statistics.uncertainty.Reliability.SUPPRESS;
import static org.inclusio.statistics.uncertainty.Reliability.WARN;

/**
 * What the tables of Demographic and Health Surveys do, by unweighted cases: figures on 25 to 49 in parentheses, none on fewer
 * than 25. Nothing else than a sample is judged.
 */
public final class CasesStandard implements PresentationStandard {

    public static final CasesStandard DHS = new CasesStandard();

    private static final double WARN_BELOW = 50;
    private static final double SUPPRESS_BELOW = 25;

    private CasesStandard() {}

    @Override
    public Reliability of(Precision precision) {
        if (precision.basis() == Precision.Basis.EVENTS || precision.cases().isEmpty()) {
            return PUBLISH;
        }
        double cases = precision.cases().getAsDouble();
        if (cases < SUPPRESS_BELOW) {
            return SUPPRESS;
        }
        return cases < WARN_BELOW ? WARN : PUBLISH;
    }
}
