package org.inclusio.indicator.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inclusio.statistics.progress.Conventions;
import org.inclusio.statistics.progress.InclusioRule;
import org.inclusio.statistics.progress.ProgressRule;
import org.inclusio.statistics.progress.PublishedBands;
import org.inclusio.statistics.progress.WorldBankRule;

/** The rules there are, this system's own first. */
@ApplicationScoped
class Rules {

    private final Conventions conventions;
    private final List<ProgressRule> rules;

    Rules(AssessmentConfig config) {
        conventions = config.conventions();
        InclusioRule own = config.ownRule();
        List<ProgressRule> all = new ArrayList<>(List.of(own, new WorldBankRule(conventions)));
        all.addAll(PublishedBands.all());
        rules = List.copyOf(all);
    }

    Conventions conventions() {
        return conventions;
    }

    List<ProgressRule> all() {
        return rules;
    }

    ProgressRule own() {
        return rules.get(0);
    }

    Optional<ProgressRule> find(String code) {
        return rules.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    String codes() {
        return rules.stream().map(ProgressRule::code).collect(Collectors.joining(", "));
    }
}
