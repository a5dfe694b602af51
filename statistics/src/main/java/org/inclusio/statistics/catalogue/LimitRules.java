package org.inclusio.statistics.catalogue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.inclusio.statistics.catalogue.BaseSeries.Kind;

/** What the catalogue knows of values below and above limits: the rules for regions, and how far a value can go. */
public final class LimitRules {

    private static final String OTHERS = "*";
    private static final BigDecimal WHOLE = new BigDecimal(100);

    private record Row(String series, LimitRule rule) {}

    private final IndicatorCatalogue catalogue;
    private final Map<String, LimitRule> rules = new HashMap<>();

    private LimitRules(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
        new CatalogueFile("limit-rules.csv").rows(LimitRules::row).forEach(row -> rules.put(row.series(), row.rule()));
    }

    public static LimitRules of(IndicatorCatalogue catalogue) {
        return new LimitRules(catalogue);
    }

    /** The rule by which limits of a sub-series enter regions. */
    public LimitRule rule(String series) {
        return rules.getOrDefault(series, rules.get(OTHERS));
    }

    /** The rule by which inputs of which only limits are known enter a value of an area: both of their ends. */
    public LimitRule ofInputs() {
        return rules.get(OTHERS);
    }

    /** Zero, where no value of the sub-series can be below; a net flow or a growth can. */
    public Optional<BigDecimal> least(Series series) {
        boolean isCounted = series.numerator().stream()
                .allMatch(term -> catalogue
                        .baseSeries(term.series())
                        .filter(base -> base.kind() == Kind.COUNT)
                        .isPresent());
        return series.method() != MethodName.GROWTH && isCounted ? Optional.of(BigDecimal.ZERO) : Optional.empty();
    }

    /** A hundred, where the sub-series is a percentage of a whole. */
    public Optional<BigDecimal> most(Series series) {
        boolean isShare = series.unit().equals("PERCENT")
                && series.method() == MethodName.RATIO
                && !series.denominator().isEmpty()
                && series.numerator().stream().allMatch(part -> isPartOf(part, series));
        return isShare ? Optional.of(WHOLE) : Optional.empty();
    }

    private boolean isPartOf(Term part, Series series) {
        for (Term at = part; at != null; at = partOf(at)) {
            String code = at.series();
            if (series.denominator().stream().anyMatch(whole -> whole.series().equals(code))) {
                return true;
            }
        }
        return false;
    }

    private Term partOf(Term term) {
        return catalogue.baseSeries(term.series()).flatMap(BaseSeries::partOf).orElse(null);
    }

    private static Row row(NamedCsvRecord row) {
        return new Row(
                row.getField("series"),
                new LimitRule(
                        row.getField("rule"),
                        stated(row, "agency"),
                        stated(row, "published_limit").map(BigDecimal::new),
                        row.getField("source"),
                        row.getField("words")));
    }

    private static Optional<String> stated(NamedCsvRecord row, String field) {
        return Optional.of(row.getField(field)).filter(text -> !text.isBlank());
    }
}
