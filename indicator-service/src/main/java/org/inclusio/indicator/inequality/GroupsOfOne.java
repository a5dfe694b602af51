package org.inclusio.indicator.inequality;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inclusio.indicator.value.IndicatorValue;
import org.inclusio.statistics.catalogue.CodeList;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.inequality.Condition;
import org.inclusio.statistics.inequality.Group;
import org.inclusio.statistics.inequality.GroupEstimate;
import org.inclusio.statistics.inequality.Groups;
import org.inclusio.statistics.inequality.Groups.Complete;
import org.inclusio.statistics.inequality.Groups.Refused;
import org.inclusio.statistics.inequality.Groups.Terms;
import org.inclusio.statistics.inequality.Measure;
import org.inclusio.statistics.inequality.Measured;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Limit;
import org.inclusio.statistics.uncertainty.Interval;

/**
 * The values of the groups of one sub-series, area and year, compared.
 *
 * @param values at least one, of groups of the compared dimension
 */
record GroupsOfOne(
        InequalityQuestion question, Series series, CodeList names, List<IndicatorValue> values, Groups groups) {

    /** SDMX CL_OBS_STATUS: withheld to protect persons. */
    private static final String SUPPRESSED = "Q";

    /** Conditions of the kind of groups or indicator, not of their numbers: nobody misses the measure who did not ask. */
    private static final List<Condition> OF_THE_KIND =
            List.of(Condition.RANKED, Condition.TWO_SEXES, Condition.BOUNDED, Condition.BETTER_KNOWN);

    static GroupsOfOne of(InequalityQuestion question, Series series, CodeList names, List<IndicatorValue> values) {
        Map<String, GroupEstimate> estimates = new HashMap<>();
        values.stream()
                .filter(value -> !isUncovered(value))
                .forEach(value -> estimates.put(value.code(question.dimension()), estimate(value)));
        return new GroupsOfOne(
                question,
                series,
                names,
                List.copyOf(values),
                Groups.of(question.orders(), estimates, Terms.of(series)));
    }

    /** What the measure says; none where the groups are not compared. */
    Optional<Measured> measured(Measure measure) {
        return groups instanceof Complete complete
                ? Optional.of(measure.of(complete.distribution()))
                : Optional.empty();
    }

    /** Whether every group is sure enough for it. */
    boolean isForRankings() {
        return values.stream().allMatch(value -> value.reliability().isForTrends());
    }

    GroupComparison published() {
        IndicatorValue one = values.get(0);
        Optional<Complete> complete =
                Optional.of(groups).filter(Complete.class::isInstance).map(Complete.class::cast);
        return new GroupComparison(
                one.indicator(),
                one.series(),
                one.refArea(),
                one.timePeriod(),
                question.dimension().jsonName(),
                within(one),
                series.unit(),
                series.direction(),
                groups.order().ranked(),
                complete.map(Complete::shares).orElse(null),
                complete.map(known -> MeasuredGap.rounded(known.distribution().mean()))
                        .orElse(null),
                groups.order().groups().stream()
                        .flatMap(code -> values.stream().filter(value -> code.equals(value.code(question.dimension()))))
                        .map(value -> group(value, complete))
                        .toList(),
                complete.map(this::measures).orElse(null),
                groups instanceof Refused refused ? refusal(refused) : null);
    }

    private List<MeasuredGap> measures(Complete complete) {
        boolean chosen = !question.measures().isEmpty();
        return (chosen ? question.measures() : List.of(Measure.values()))
                .stream()
                        .map(measure -> Map.entry(measure, measure.of(complete.distribution())))
                        .filter(said -> chosen || !isOfAnotherKind(said.getValue()))
                        .map(said -> MeasuredGap.of(
                                said.getKey(), said.getValue(), complete.order(), series.direction(), series.unit()))
                        .toList();
    }

    private static boolean isOfAnotherKind(Measured measured) {
        return measured instanceof Measured.Undefined undefined && OF_THE_KIND.contains(undefined.missing());
    }

    private static GroupEstimate estimate(IndicatorValue value) {
        if (limit(value).isPresent()) {
            return GroupEstimate.within(value.unit(), interval(limit(value).get()));
        }
        if (isSuppressed(value)) {
            return value.tooUnsureToBeTold()
                    ? GroupEstimate.unsure(value.unit())
                    : GroupEstimate.suppressed(value.unit());
        }
        Optional<Interval> interval = value.lowerBound() == null
                        || value.upperBound() == null
                        || value.lowerBound().compareTo(value.upperBound()) > 0
                ? Optional.empty()
                : Optional.of(new Interval(
                        value.lowerBound().doubleValue(), value.upperBound().doubleValue()));
        return new GroupEstimate(
                Optional.of(value.value().doubleValue()),
                value.unit(),
                interval,
                Optional.ofNullable(value.weight()).map(BigDecimal::doubleValue),
                value.reliability());
    }

    private static Optional<Limit> limit(IndicatorValue value) {
        return Limit.of(value.value(), value.lowerBound(), value.upperBound(), value.obsStatus());
    }

    private static Interval interval(Limit limit) {
        return new Interval(
                limit.lower() == null ? Double.NEGATIVE_INFINITY : limit.lower().doubleValue(),
                limit.upper() == null ? Double.POSITIVE_INFINITY : limit.upper().doubleValue());
    }

    /** Too little of a region stands behind its value, which therefore is none. */
    private static boolean isUncovered(IndicatorValue value) {
        return value.value() == null
                && value.coverage() != null
                && !SUPPRESSED.equals(value.obsStatus())
                && limit(value).isEmpty();
    }

    private static boolean isSuppressed(IndicatorValue value) {
        return value.value() == null && limit(value).isEmpty() || SUPPRESSED.equals(value.obsStatus());
    }

    private ComparedGroup group(IndicatorValue value, Optional<Complete> complete) {
        String code = value.code(question.dimension());
        BigDecimal share = complete.flatMap(known -> known.distribution().groups().stream()
                        .filter(group -> group.code().equals(code))
                        .map(Group::share)
                        .findFirst())
                .map(MeasuredGap::rounded)
                .orElse(null);
        boolean shown = !isSuppressed(value);
        return new ComparedGroup(
                code,
                names.names().get(code),
                shown ? value.value() : null,
                shown ? value.lowerBound() : null,
                shown ? value.upperBound() : null,
                limit(value).map(Limit::text).orElse(null),
                share,
                value.obsStatus(),
                value.reliability());
    }

    private GroupComparison.Within within(IndicatorValue one) {
        GroupComparison.Within within = new GroupComparison.Within(
                code(one, Dimension.SEX),
                code(one, Dimension.AGE),
                code(one, Dimension.URBANISATION),
                code(one, Dimension.WEALTH_QUANTILE),
                code(one, Dimension.EDUCATION_LEVEL),
                code(one, Dimension.DISABILITY_STATUS),
                code(one, Dimension.MIGRATION_STATUS),
                code(one, Dimension.INDIGENOUS_STATUS),
                code(one, Dimension.CUSTOM_BREAKDOWN));
        return within.codes().isEmpty() ? null : within;
    }

    private String code(IndicatorValue one, Dimension dimension) {
        return dimension == question.dimension() ? null : one.code(dimension);
    }

    private static GroupComparison.Refusal refusal(Refused refused) {
        String groups = refused.groups().stream().collect(Collectors.joining(", "));
        String detail =
                switch (refused.reason()) {
                    case GROUP_MISSING -> groups + ": no value, so that a measure would leave people out.";
                    case GROUP_SUPPRESSED ->
                        groups + ": withheld to protect persons; a measure would tell what is" + " withheld.";
                    case GROUP_WITHIN_LIMITS ->
                        groups + ": only a limit of the value is known, and the limit does not stand for it.";
                    case GROUP_UNRELIABLE -> groups + ": too unsure to be published.";
                    case GROUP_NEGATIVE -> groups + ": below 0, of which neither a quotient nor a share has a meaning.";
                    case UNITS_DIFFER -> groups + ": stated in another unit than the indicator's.";
                };
        return new GroupComparison.Refusal(refused.reason(), refused.groups(), detail);
    }
}
