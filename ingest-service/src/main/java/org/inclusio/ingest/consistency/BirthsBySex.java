package org.inclusio.ingest.consistency;

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
                    () -> sayings.placed(boys, row.group()) + " boys and " + sayings.placed(girls, row.group())
                            + " girls are " + Sayings.rounded(SexRatioAtBirth.of(born, bornGirls))
                            + " boys for 100 girls, and 103 to 107 are usual. Look whether births of one sex are"
                            + " missing, or say in a comment what is known of it");
        }
    }
}
