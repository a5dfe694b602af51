package org.inclusio.indicator.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inclusio.statistics.catalogue.Goal;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.catalogue.Target;
import org.inclusio.statistics.catalogue.Term;
import org.inclusio.statistics.observation.Dimension;

/** The catalogue in the form in which the API shows it. */
@ApplicationScoped
public class PublishedCatalogue {

    private final Map<String, PublishedIndicator> indicators = new LinkedHashMap<>();

    PublishedCatalogue(IndicatorCatalogue catalogue) {
        Map<String, Goal> goals = catalogue.goals().stream().collect(Collectors.toMap(Goal::code, Function.identity()));
        Map<String, Target> targets =
                catalogue.targets().stream().collect(Collectors.toMap(Target::code, Function.identity()));
        catalogue.indicators().forEach(indicator -> {
            Goal goal = goals.get(indicator.goal());
            Target target = targets.get(indicator.target());
            List<PublishedSeries> series = catalogue.series().stream()
                    .filter(one -> one.indicator().equals(indicator.code()))
                    .map(PublishedCatalogue::publish)
                    .toList();
            indicators.put(
                    indicator.code(),
                    new PublishedIndicator(
                            indicator.code(),
                            indicator.name(),
                            new PublishedIndicator.Heading(goal.code(), goal.title()),
                            new PublishedIndicator.Heading(target.code(), target.text()),
                            series));
        });
    }

    /** Every indicator, in the order of the official list. */
    public List<PublishedIndicator> all() {
        return List.copyOf(indicators.values());
    }

    public Optional<PublishedIndicator> find(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    private static PublishedSeries publish(Series series) {
        return new PublishedSeries(
                series.code(),
                series.name(),
                series.unit(),
                series.method().name(),
                series.direction().name(),
                series.targetRule().name(),
                series.targetValue().orElse(null),
                // The set has no order of its own, and the ETag needs one that stays.
                series.disaggregations().stream()
                        .sorted()
                        .map(Dimension::jsonName)
                        .toList(),
                series.aggregation().name(),
                series.weight().isEmpty()
                        ? null
                        : series.weight().stream().map(Term::toString).collect(Collectors.joining("+")));
    }
}
