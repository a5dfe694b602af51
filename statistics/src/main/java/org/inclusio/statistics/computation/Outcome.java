package org.inclusio.statistics.computation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/** A value with what it was computed from, or the reason why there is none, which is an answer too. */
public sealed interface Outcome {

    MathContext PRECISION = MathContext.DECIMAL64;

    /** {@code derived} says that one of its numbers was not observed but follows from others, as a total from its parts. */
    record Computed(BigDecimal value, List<Input> inputs, Basis basis, boolean derived) implements Outcome {

        public Computed {
            inputs = inputs instanceof Inputs ? inputs : List.copyOf(inputs);
        }

        public Computed(BigDecimal value, List<Input> inputs, Basis basis) {
            this(value, inputs, basis, false);
        }

        public Computed(BigDecimal value, List<Input> inputs) {
            this(value, inputs, Basis.COMPUTED);
        }

        Computed with(BigDecimal other) {
            return new Computed(other, inputs, basis, derived);
        }
    }

    /** {@code input} is the cell that is missing, zero or not defined. */
    record NotComputable(Reason reason, Cell input) implements Outcome {}

    /** What a value rests on. */
    enum Basis {
        COMPUTED,
        /** Taken as reported under the series' own code. */
        REPORTED,
        /** Computed by a simpler method than the definition asks for. */
        APPROXIMATION
    }

    enum Reason {
        MISSING_INPUT,
        /** Of an input only a limit is known, and the limit does not stand for it. */
        INPUT_WITHIN_LIMITS,
        ZERO_DENOMINATOR,
        /** The numbers can't all be right, such as more deaths than persons or more pupils than set out. */
        CONTRADICTION,
        /** The numbers of groups do not lie on a Lorenz curve. */
        NOT_A_DISTRIBUTION,
        /** The series is not defined for the group that was asked for. */
        NOT_DISAGGREGATED
    }

    default Outcome plus(Outcome other) {
        return combine(this, other, (a, b) -> a.add(b, PRECISION));
    }

    default Outcome times(BigDecimal factor) {
        return this instanceof Computed own ? own.with(own.value.multiply(factor, PRECISION)) : this;
    }

    /** The quotient; a denominator of zero or less is no denominator. */
    default Outcome dividedBy(Outcome divisor) {
        if (this instanceof Computed && divisor instanceof Computed by && by.value.signum() <= 0) {
            return new NotComputable(Reason.ZERO_DENOMINATOR, by.inputs.get(0).cell());
        }
        return combine(this, divisor, (a, b) -> a.divide(b, PRECISION));
    }

    /** Another number that follows from the same inputs, by arithmetic that is not decimal. */
    default Outcome with(double other) {
        return this instanceof Computed own ? own.with(new BigDecimal(other, PRECISION)) : this;
    }

    default Outcome on(Basis basis) {
        return this instanceof Computed own ? new Computed(own.value, own.inputs, basis, own.derived) : this;
    }

    /** This value, or the other's where there is none; where neither has one, this reason. */
    default Outcome or(Supplier<Outcome> second) {
        return this instanceof NotComputable && second.get() instanceof Computed other ? other : this;
    }

    private static Outcome combine(Outcome left, Outcome right, BinaryOperator<BigDecimal> operation) {
        if (left instanceof Computed a && right instanceof Computed b) {
            return new Computed(
                    operation.apply(a.value, b.value),
                    Inputs.of(a.inputs, b.inputs),
                    Basis.COMPUTED,
                    a.derived || b.derived);
        }
        return left instanceof NotComputable ? left : right;
    }
}
