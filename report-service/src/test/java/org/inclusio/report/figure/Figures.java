package org.inclusio.report.figure;

import java.math.BigDecimal;
import org.inclusio.statistics.observation.Disaggregation;

/** Figures of which less is said than there could be. */
public final class Figures {

    private Figures() {}

    /** One of an area, of which nothing stands behind but itself. */
    public static Figure of(
            long number,
            String series,
            String indicator,
            String refArea,
            int year,
            Disaggregation group,
            BigDecimal value,
            String unit,
            String origin,
            boolean approximation,
            String nature,
            String obsStatus,
            BigDecimal lowerBound,
            BigDecimal upperBound,
            String source,
            BigDecimal reportedValue,
            long revision) {
        return of(
                number,
                series,
                indicator,
                refArea,
                year,
                group,
                value,
                unit,
                origin,
                approximation,
                nature,
                obsStatus,
                lowerBound,
                upperBound,
                source,
                reportedValue,
                revision,
                null);
    }

    /** One of which no more is said of how sure it is than its observation status does. */
    public static Figure of(
            long number,
            String series,
            String indicator,
            String refArea,
            int year,
            Disaggregation group,
            BigDecimal value,
            String unit,
            String origin,
            boolean approximation,
            String nature,
            String obsStatus,
            BigDecimal lowerBound,
            BigDecimal upperBound,
            String source,
            BigDecimal reportedValue,
            long revision,
            BigDecimal coverage) {
        return new Figure(
                number,
                series,
                indicator,
                refArea,
                year,
                group,
                value,
                unit,
                origin,
                approximation,
                nature,
                obsStatus,
                lowerBound,
                upperBound,
                source,
                reportedValue,
                revision,
                coverage,
                Figure.stated(obsStatus));
    }
}
