package org.inclusio.indicator.sdmx.query;

import java.math.BigDecimal;
import java.util.Optional;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.sdmx.PublishedStructure.Role;
import org.inclusio.indicator.sdmx.Wording;

/**
 * A value that a component must have, or how it must be beside it. Periods are compared as what they last, numbers as numbers,
 * and all else as texts. What is not said is other than every value, and nothing else.
 *
 * @param wording how the dataflow that is asked writes what is compared
 */
public record Comparison(Operator operator, String value, Wording wording) {

    /** With a value in the own codes. */
    public Comparison(Operator operator, String value) {
        this(operator, value, Wording.Fixed.OWN);
    }

    /** The operators of SDMX REST, as they are written before a value. */
    public enum Operator {
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE,
        CO,
        NC,
        SW,
        EW
    }

    boolean test(Component component, String own) {
        if (own == null) {
            return operator == Operator.NE || operator == Operator.NC;
        }
        String actual = wording.told(own);
        return switch (operator) {
            case CO -> actual.contains(value);
            case NC -> !actual.contains(value);
            case SW -> actual.startsWith(value);
            case EW -> actual.endsWith(value);
            default -> component.role() == Role.TIME ? period(actual) : ordered(compared(component, actual));
        };
    }

    private boolean ordered(int order) {
        return switch (operator) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case LT -> order < 0;
            case LE -> order <= 0;
            case GT -> order > 0;
            default -> order >= 0;
        };
    }

    private int compared(Component component, String actual) {
        return isNumber(component) ? new BigDecimal(actual).compareTo(new BigDecimal(value)) : actual.compareTo(value);
    }

    private boolean period(String actual) {
        PeriodRange told = PeriodRange.of(actual).orElseThrow();
        PeriodRange asked = PeriodRange.of(value).orElseThrow();
        return switch (operator) {
            case EQ -> told.equals(asked);
            case NE -> !told.equals(asked);
            case LT -> told.last().isBefore(asked.first());
            case LE -> !told.last().isAfter(asked.last());
            case GT -> told.first().isAfter(asked.last());
            default -> !told.first().isBefore(asked.first());
        };
    }

    static boolean isNumber(Component component) {
        return component
                .dataType()
                .filter(type -> type.equals("Decimal") || type.equals("Integer") || type.equals("Long"))
                .isPresent();
    }

    /** What is wrong with the value for this component; empty where nothing is. */
    Optional<String> fault(Component component) {
        boolean isOfText = operator == Operator.CO
                || operator == Operator.NC
                || operator == Operator.SW
                || operator == Operator.EW;
        if (isOfText) {
            return Optional.empty();
        }
        if (component.role() == Role.TIME && PeriodRange.of(value).isEmpty()) {
            return Optional.of("is no period. Write a year such as 2009, or 2009-Q1, 2009-06, 2009-06-30");
        }
        if (isNumber(component) && !isDecimal(value)) {
            return Optional.of("is no number. Write digits, such as 12.5");
        }
        return Optional.empty();
    }

    private static boolean isDecimal(String text) {
        return text.length() <= 100 && text.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
    }
}
