package org.inclusio.statistics.inequality;

/**
 * A measure in words, for those who read it.
 *
 * @param name its usual name
 * @param meaning what it tells
 * @param formula with y the estimates, p the shares, m = sum p y, X the part of the population below the middle of a
 *     group; first is the most disadvantaged group, last the most advantaged
 * @param reading how to read its sign or size
 * @param source where it is defined
 */
public record MeasureText(String name, String meaning, String formula, String reading, String source) {

    private static final String HANDBOOK = "World Health Organization, Handbook on health inequality monitoring, 2013";
    private static final String LAST_HAS_MORE = "Above 0: the most advantaged have more of the indicator; below 0: the"
            + " most disadvantaged have more. Whether more is good is the direction of the indicator.";
    private static final String LAST_HAS_TIMES = "Above 1: the most advantaged have more of the indicator; below 1: the"
            + " most disadvantaged have more. 2 and 1/2 are equally far from equality.";
    private static final String SPREAD =
            "0 when all groups are equal, larger the farther they lie apart; it does not tell" + " who has more.";

    public static MeasureText of(Measure measure) {
        return switch (measure) {
            case DIFFERENCE ->
                new MeasureText(
                        "Difference",
                        "The gap between the two ends of the groups, whatever lies between them.",
                        "last y - first y",
                        LAST_HAS_MORE,
                        HANDBOOK);
            case RATIO ->
                new MeasureText(
                        "Ratio",
                        "How many times as much one end of the groups has as the other.",
                        "last y / first y",
                        LAST_HAS_TIMES,
                        HANDBOOK);
            case SLOPE_INDEX ->
                new MeasureText(
                        "Slope index of inequality, linear",
                        "The gap between the very top and the very bottom of the population, from a straight line through"
                                + " all groups.",
                        "sum p (X - 1/2) y / sum p (X - 1/2)^2",
                        LAST_HAS_MORE,
                        "Mackenbach and Kunst, Social Science and Medicine 44, 1997");
            case RELATIVE_INDEX ->
                new MeasureText(
                        "Relative index of inequality, linear",
                        "The straight line's value at the very top by that at the very bottom.",
                        "(m + SII / 2) / (m - SII / 2), with SII the linear slope index",
                        LAST_HAS_TIMES,
                        "Mackenbach and Kunst, as for the slope index");
            case SLOPE_INDEX_LOGIT ->
                new MeasureText(
                        "Slope index of inequality, logit",
                        "The same gap from a logistic curve, which never leaves the values that a percentage can have.",
                        "f(1) - f(0), with f(X) = limit / (1 + exp(-(a + b X))) fitted by quasi-likelihood, each group"
                                + " counting once with its share",
                        LAST_HAS_MORE,
                        "Papke and Wooldridge, Journal of Applied Econometrics 11, 1996; " + HANDBOOK);
            case RELATIVE_INDEX_LOGIT ->
                new MeasureText(
                        "Relative index of inequality, logit",
                        "The logistic curve's value at the very top by that at the very bottom.",
                        "f(1) / f(0), with f as for the slope index",
                        LAST_HAS_TIMES,
                        "As for the slope index, logit");
            case CONCENTRATION_ABSOLUTE ->
                new MeasureText(
                        "Absolute concentration index",
                        "How far the indicator is concentrated at one end of the groups, in its own unit.",
                        "2 sum p y (X - 1/2)",
                        LAST_HAS_MORE,
                        "O'Donnell and others, Analyzing Health Equity Using Household Survey Data, World Bank, 2008");
            case CONCENTRATION_RELATIVE ->
                new MeasureText(
                        "Relative concentration index",
                        "The same as a part of the mean, between -1 and 1; what is commonly called the concentration"
                                + " index.",
                        "2 sum p y (X - 1/2) / m",
                        LAST_HAS_MORE,
                        "As for the absolute concentration index, chapter 8");
            case CONCENTRATION_WAGSTAFF ->
                new MeasureText(
                        "Concentration index, Wagstaff",
                        "The relative concentration index of an indicator with a largest value, over the most that it can"
                                + " be at this mean.",
                        "relative concentration index / (1 - m / limit)",
                        LAST_HAS_MORE,
                        "Wagstaff, Health Economics 14, 2005");
            case CONCENTRATION_ERREYGERS ->
                new MeasureText(
                        "Concentration index, Erreygers",
                        "The absolute concentration index of an indicator with a largest value, on a scale from -1 to 1;"
                                + " the same whether those who have or those who lack are counted, but for the sign.",
                        "8 sum p y (X - 1/2) / limit",
                        LAST_HAS_MORE,
                        "Erreygers, Journal of Health Economics 28, 2009");
            case THEIL ->
                new MeasureText(
                        "Theil index",
                        "How unequally the groups share the whole, most sensitive to those who have much.",
                        "1000 sum p r ln r, with r = y / m; an estimate of 0 counts as 0.000001",
                        SPREAD,
                        "Theil, Economics and Information Theory, 1967; times 1,000 as the World Health Organization");
            case MEAN_LOG_DEVIATION ->
                new MeasureText(
                        "Mean log deviation",
                        "How unequally the groups share the whole, most sensitive to those who have little.",
                        "1000 sum -p ln r, with r = y / m; an estimate of 0 counts as 0.000001",
                        SPREAD,
                        "Shorrocks, Econometrica 48, 1980; times 1,000 as the World Health Organization");
            case ATTRIBUTABLE_RISK ->
                new MeasureText(
                        "Population attributable risk",
                        "How the mean would change if every group did as well as the reference group: the most"
                                + " advantaged, or the best one where the groups have no rank.",
                        "reference y - m, or 0 where that is no improvement",
                        "0 when nothing can be gained; above 0 for an indicator of which more is better, below 0 for one"
                                + " of which less is.",
                        HANDBOOK);
            case ATTRIBUTABLE_FRACTION ->
                new MeasureText(
                        "Population attributable fraction",
                        "The same change as a percentage of the mean.",
                        "100 (reference y - m) / m, or 0 where that is no improvement",
                        "As for the population attributable risk.",
                        HANDBOOK);
            case BETWEEN_GROUP_VARIANCE ->
                new MeasureText(
                        "Between-group variance",
                        "The mean square distance of the groups from the population's mean; sensitive to outliers.",
                        "sum p (y - m)^2",
                        SPREAD,
                        HANDBOOK);
            case INDEX_OF_DISPARITY ->
                new MeasureText(
                        "Index of disparity",
                        "The mean distance of the groups from the population's mean, as a percentage of it; each group"
                                + " counts alike.",
                        "100 mean |y - m| / m",
                        SPREAD,
                        "Pearcy and Keppel, Public Health Reports 117, 2002");
            case PARITY_INDEX ->
                new MeasureText(
                        "Gender parity index",
                        "Women by men. From 0.97 to 1.03 UNESCO speaks of parity.",
                        "y of women / y of men",
                        "Above 1: women have more of the indicator; below 1: men have.",
                        "UNESCO Institute for Statistics, Education Indicators: Technical Guidelines");
            case PARITY_INDEX_ADJUSTED ->
                new MeasureText(
                        "Adjusted gender parity index",
                        "The parity index on a scale from 0 to 2, on which women ahead and men ahead lie equally far from"
                                + " 1.",
                        "the parity index up to 1, above it 2 - y of men / y of women",
                        "Above 1: women have more of the indicator; below 1: men have.",
                        "UNESCO, Global Education Monitoring Report, statistical tables");
        };
    }
}
