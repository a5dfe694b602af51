package org.inclusio.indicator.value;

import org.inclusio.contracts.v1.PublishedValue;
import org.inclusio.indicator.received.Observed;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;

/** Cells and inputs as they cross the wire: a dimension at its total is left out. */
public final class Wire {

    private Wire() {}

    public static org.inclusio.contracts.v1.Cell cell(String area, Cell cell) {
        Disaggregation group = cell.disaggregation();
        return new org.inclusio.contracts.v1.Cell(
                cell.series(),
                area,
                unlessTotal(group.sex()),
                unlessTotal(group.age()),
                unlessTotal(group.urbanisation()),
                unlessTotal(group.wealthQuantile()),
                unlessTotal(group.educationLevel()),
                unlessTotal(group.disabilityStatus()),
                unlessTotal(group.migrationStatus()),
                unlessTotal(group.indigenousStatus()),
                unlessTotal(group.customBreakdown()),
                cell.period().year());
    }

    public static Cell cell(org.inclusio.contracts.v1.Cell cell) {
        return new Cell(
                cell.series(),
                new Disaggregation(
                        cell.sex(),
                        cell.age(),
                        cell.urbanisation(),
                        cell.wealthQuantile(),
                        cell.educationLevel(),
                        cell.disabilityStatus(),
                        cell.migrationStatus(),
                        cell.indigenousStatus(),
                        cell.customBreakdown()),
                new Period(cell.timePeriod()));
    }

    public static PublishedValue.Input input(String area, Observed observed, int factor) {
        boolean isLimit = observed.limit().isPresent();
        return new PublishedValue.Input(
                cell(area, observed.cell()),
                observed.stated(),
                observed.unitMultiplier() == 0 ? null : observed.unitMultiplier(),
                observed.submission(),
                observed.line(),
                factor == 1 ? null : factor,
                isLimit ? observed.lowerBound() : null,
                isLimit ? observed.upperBound() : null);
    }

    private static String unlessTotal(String code) {
        return Disaggregation.ALL.equals(code) ? null : code;
    }
}
