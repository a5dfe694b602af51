package org.inclusio.ingest.consistency;

import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.ingest.comparison.Neighbours;
import org.inclusio.ingest.quality.Rule;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.plausibility.AgeHeaping;

/** A population by single ages, of which people round some; stands at the row of the age 30. */
final class SingleAges implements RuleAcrossRows {

    private static final double MOST_PREFERENCE = 10;

    @Override
    public boolean concerns(String series, Neighbours around) {
        return series.equals("POP") && around.keys().known(Dimension.AGE, "Y30") >= 0;
    }

    @Override
    public void judge(NewRow row, Neighbours around, Sayings sayings) {
        if (!around.keys().code(row.key(), Dimension.AGE).equals("Y30")) {
            return;
        }
        IntToDoubleFunction persons =
                age -> around.value(around.keys().with(row.key(), Dimension.AGE, "Y" + age), row.group());
        OptionalDouble whipple = AgeHeaping.whipple(persons);
        if (whipple.isPresent()
                && AgeHeaping.Accuracy.of(whipple.getAsDouble()).compareTo(AgeHeaping.Accuracy.ROUGH) >= 0) {
            sayings.say(
                    row,
                    Rule.AGE_HEAPING,
                    () -> Sentence.of("AGE_HEAPING.heaping", "index", Sayings.rounded(whipple.getAsDouble())));
        }
        AgeHeaping.myers(persons)
                .filter(myers -> myers.index() > MOST_PREFERENCE)
                .ifPresent(myers -> sayings.say(
                        row,
                        Rule.DIGIT_PREFERENCE,
                        () -> Sentence.of(
                                "DIGIT_PREFERENCE.preference",
                                "index",
                                Sayings.rounded(myers.index()),
                                "digit",
                                myers.digit())));
    }
}
