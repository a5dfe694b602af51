package org.inclusio.indicator.sdmx.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.sdmx.PublishedStructure.Role;
import org.inclusio.indicator.sdmx.query.Comparison.Operator;

/**
 * What a component must be: one of several, each of which may ask for several things at once.
 *
 * @param anyOf of these one must hold whole
 */
public record ComponentFilter(List<List<Comparison>> anyOf) {

    private static final int MOST = 5_000;

    /** Whether what a row says in the component will do; null where it says nothing. */
    public boolean test(Component component, String actual) {
        for (List<Comparison> all : anyOf) {
            boolean holds = true;
            for (Comparison one : all) {
                holds = holds && one.test(component, actual);
            }
            if (holds) {
                return true;
            }
        }
        return false;
    }

    /**
     * This and that.
     *
     * @throws org.inclusio.problem.RefusedRequest where they ask for too many things together
     */
    ComponentFilter and(ComponentFilter that) {
        if ((long) anyOf.size() * that.anyOf.size() > MOST) {
            throw SdmxRefusal.SYNTAX_ERROR.because("Two filters of the same component name " + anyOf.size() + " and "
                    + that.anyOf.size() + " values, which are more than " + MOST
                    + " together. Leave one of them out.");
        }
        List<List<Comparison>> both = new ArrayList<>();
        for (List<Comparison> one : anyOf) {
            for (List<Comparison> other : that.anyOf) {
                List<Comparison> all = new ArrayList<>(one);
                all.addAll(other);
                both.add(all);
            }
        }
        return new ComponentFilter(both);
    }

    static ComponentFilter of(Operator operator, String value) {
        return new ComponentFilter(List.of(List.of(new Comparison(operator, value))));
    }

    /**
     * As it is written behind {@code c[...]=}: commas between what may hold instead, plus signs between what must hold
     * together, before a value an operator with a colon.
     *
     * @throws org.inclusio.problem.RefusedRequest where it can't be read or can't hold for any value
     */
    static ComponentFilter parse(Component component, String text) {
        List<List<Comparison>> anyOf = new ArrayList<>();
        for (String alternative : text.split(",", -1)) {
            List<Comparison> all = new ArrayList<>();
            // The offset of an instant has a plus sign too, and no value begins with a digit and a colon.
            for (String one : alternative.split("\\+(?!\\d{2}:\\d{2}$)", -1)) {
                all.add(comparison(component, one));
            }
            if (component.role() == Role.TIME) {
                refuseContradiction(all);
            }
            anyOf.add(all);
        }
        if (anyOf.size() > MOST) {
            throw SdmxRefusal.SYNTAX_ERROR.because(
                    "c[" + component + "] names " + anyOf.size() + " values; " + MOST + " are the most.");
        }
        return new ComponentFilter(anyOf);
    }

    private static Comparison comparison(Component component, String text) {
        Operator operator = Operator.EQ;
        String value = text;
        int colon = text.indexOf(':');
        if (colon == 2) {
            String prefix = text.substring(0, 2);
            for (Operator one : Operator.values()) {
                if (one.name().toLowerCase(Locale.ROOT).equals(prefix)) {
                    operator = one;
                    value = text.substring(3);
                }
            }
            if (value.equals(text)) {
                throw SdmxRefusal.SYNTAX_ERROR.because("c[" + component + "] has the operator '" + prefix
                        + "', which there is not. Those there are: eq, ne, lt, le, gt, ge, co, nc, sw, ew.");
            }
        }
        if (value.isEmpty()) {
            throw SdmxRefusal.SYNTAX_ERROR.because("c[" + component
                    + "] has an empty value. Write a value between two commas or plus signs, or leave the comma out.");
        }
        Comparison read = new Comparison(operator, value);
        read.fault(component).ifPresent(fault -> {
            throw SdmxRefusal.SYNTAX_ERROR.because(
                    "c[" + component + "] names '" + Address.shown(read.value()) + "', which " + fault + ".");
        });
        return read;
    }

    /** Periods of which none can be meant: from a later to an earlier one. */
    static void refuseContradiction(List<Comparison> all) {
        for (Comparison from : all) {
            for (Comparison to : all) {
                boolean isFrom = from.operator() == Operator.GE || from.operator() == Operator.GT;
                boolean isTo = to.operator() == Operator.LE || to.operator() == Operator.LT;
                if (isFrom
                        && isTo
                        && PeriodRange.of(from.value())
                                .orElseThrow()
                                .first()
                                .isAfter(
                                        PeriodRange.of(to.value()).orElseThrow().last())) {
                    throw SdmxRefusal.SYNTAX_ERROR.because("From " + from.value() + " to " + to.value()
                            + " there is no period. Give the earlier one as the first.");
                }
            }
        }
    }
}
