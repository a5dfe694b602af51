package org.inclusio.ingest.consistency;

import org.inclusio.formats.sentence.Sentence;
import org.inclusio.ingest.comparison.Neighbours;
import org.inclusio.ingest.quality.Rule;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.plausibility.SexRatioAtBirth;

/** Boys born beside girls born; stands at the boys when these are new. */
final class BirthsBySex implements RuleAcrossRows {

    @Override
    public boolean concerns(String series, Neighbours around) {
        return series.equals("LIVE_BIRTHS");
    }

    @Override
    public void judge(NewRow row, Neighbours around, Sayings sayings) {
        String sex = around.keys().code(row.key(), Dimension.SEX);
        long boys = around.keys().with(row.key(), Dimension.SEX, "M");
        long girls = around.keys().with(row.key(), Dimension.SEX, "F");
        if (!sex.equals("M") && !(sex.equals("F") && !around.isNews(boys, row.group()))) {
            return;
        }
        double born = around.value(boys, row.group());
        double bornGirls = around.value(girls, row.group());
        if (SexRatioAtBirth.isRemarkable(born, bornGirls)) {
            sayings.say(
                    row,
                    Rule.SEX_RATIO_AT_BIRTH,
                    () -> Sentence.of(
                            "SEX_RATIO_AT_BIRTH.unusual",
                            "boys",
                            sayings.placed(boys, row.group()),
                            "girls",
                            sayings.placed(girls, row.group()),
                            "ratio",
                            Sayings.rounded(SexRatioAtBirth.of(born, bornGirls))));
        }
    }
}
