package org.inclusio.statistics.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.progress.Verdict.Judged;
import org.inclusio.statistics.progress.Verdict.NotJudged;
import org.inclusio.statistics.uncertainty.Reliability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressRulesTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

    private final MeasureProgress measure = new MeasureProgress(Conventions.STANDARD);
    private final ProgressRule own = InclusioRule.STANDARD;
    private final ProgressRule worldBank = new WorldBankRule(Conventions.STANDARD);

    /**
     * Published values of the world or the developing regions. The share g is worked out by hand: water has less than half
     * of its shortfall left; poverty ln(47 / 22) / ln 2 x 25 / 20; hunger ln(23.3 / 12.9) / ln 2 = 0.85 from 1991 to 2015;
     * under-five mortality 0.67; maternal mortality 0.47; sanitation 0.52.
     */
    @ParameterizedTest
    @CsvSource({
        "MDG_0708_WATER, 1990, 76, 2015, 91, MET, LIKELY",
        "MDG_0101_POV_PPP125, 1990, 47, 2010, 22, MET, LIKELY",
        "MDG_0109_UNDERNOURISHED, 1991, 23.3, 2015, 12.9, GOOD, POSSIBLE",
        "MDG_0401_U5MR, 1990, 90, 2015, 43, FAIR, POSSIBLE",
        "MDG_0501_MMR, 1990, 380, 2013, 210, FAIR, UNLIKELY",
        "MDG_0709_SANITATION, 1990, 54, 2015, 68, FAIR, POSSIBLE",
        "MDG_0401_U5MR, 1990, 90, 2015, 85, POOR, UNLIKELY",
        "MDG_0401_U5MR, 1990, 90, 2015, 95, POOR, VERY_UNLIKELY",
        "MDG_0401_U5MR, 1990, 90, 2015, 30, MET, LIKELY",
        "MDG_0201_NER_PRIMARY, 1990, 80, 2015, 95, MET, LIKELY",
        "MDG_0301_GPI_TERTIARY, 1990, 0.8, 2015, 0.98, MET, LIKELY"
    })
    void what_this_system_and_the_world_bank_say_of_published_values(
            String series, int firstYear, double first, int lastYear, double last, String ours, String theirs) {
        Progress progress = measured(series, firstYear, first, lastYear, last);

        assertThat(code(own, progress)).isEqualTo(ours);
        assertThat(code(worldBank, progress)).isEqualTo(theirs);
    }

    /** From 100 in 1990, the level of 2015 at a share g of the required pace is 100 exp(-g ln 3). */
    @ParameterizedTest
    @CsvSource({"0.951, MET", "0.949, GOOD", "0.751, GOOD", "0.749, FAIR", "0.401, FAIR", "0.399, POOR"})
    void the_own_categories_change_at_their_thresholds(double share, String category) {
        assertThat(code(own, measured("MDG_0401_U5MR", 1990, 100, 2015, 100 * Math.exp(-share * Math.log(3)))))
                .isEqualTo(category);
    }

    @Test
    void data_that_are_too_few_too_late_too_old_or_broken_are_missing() {
        assertThat(why(own, measured("MDG_0401_U5MR", 2000, 90, 2015, 43)))
                .isEqualTo("MISSING: the first value is of 2000");
        assertThat(why(own, measured("MDG_0401_U5MR", 1990, 90, 2007, 43)))
                .isEqualTo("MISSING: the last value is of 2007");
        assertThat(code(own, measured("MDG_0401_U5MR", 1999, 90, 2008, 43))).isEqualTo("MET");
        assertThat(why(own, measure.measure(series("MDG_0401_U5MR"), List.of(Point.of(1990, 90)))))
                .startsWith("MISSING: fewer than two");
        Point broken = new Point(2010, 50, null, "B", Optional.empty(), Reliability.PUBLISH);
        assertThat(why(own, measure.measure(series("MDG_0401_U5MR"), List.of(Point.of(1990, 90), broken))))
                .isEqualTo("MISSING: the series breaks between its baseline and its latest value");
    }

    @Test
    void a_reversal_is_judged_from_the_worst_year() {
        assertThat(tuberculosis(150, 170, 160, 133)).isEqualTo("MET");
        assertThat(tuberculosis(150, 170, 168, 169)).isEqualTo("GOOD");
        assertThat(tuberculosis(150, 170, 120, 140)).isEqualTo("FAIR");
        assertThat(tuberculosis(150, 160, 165, 170)).isEqualTo("POOR");
        assertThat(tuberculosis(170, 160, 150, 140)).isEqualTo("MET");
    }

    @Test
    void forests_have_to_grow_again() {
        assertThat(code(own, measured("MDG_0701_FOREST", 1990, 30, 2015, 25))).isEqualTo("POOR");
        assertThat(code(own, reversal("MDG_0701_FOREST", 30, 20, 22, 25))).isEqualTo("MET");
    }

    /** From 90 in 1990 down at a rate r until 2002: 90 exp(-12 r). A target of 30 is 5 points away below 35. */
    @ParameterizedTest
    @CsvSource({
        "4.5, FORGING_AHEAD",
        "4.3, ON_TARGET",
        "4.0, ON_TARGET",
        "3.5, ADVANCING",
        "1.3, ADVANCING",
        "1.2, FALLING_SHORT",
        "0.1, FALLING_SHORT",
        "0.0, STAGNATING",
        "-0.5, STAGNATING",
        "-0.6, GOING_BACKWARDS"
    })
    void unicef_has_six_bands_of_the_annual_rate(double rate, String category) {
        Progress progress = measured("MDG_0401_U5MR", 1990, 90, 2002, 90 * Math.exp(-12 * rate / 100));

        assertThat(code(PublishedBands.UNICEF_2004, progress)).isEqualTo(category);
    }

    /** The world of 2012: 90 to 48 is 2.9 per cent a year. Two thirds in 25 years are 4.4 per cent. */
    @Test
    void on_track_at_4_4_per_cent_is_only_asked_where_mortality_is_high() {
        assertThat(code(PublishedBands.IGME_2013, measured("MDG_0401_U5MR", 1990, 90, 2012, 48)))
                .isEqualTo("NOT_ON_TRACK");
        assertThat(code(PublishedBands.IGME_2013, measured("MDG_0401_U5MR", 1990, 150, 2015, 50)))
                .isEqualTo("ON_TRACK");
        assertThat(why(PublishedBands.IGME_2013, measured("MDG_0401_U5MR", 1990, 60, 2015, 39)))
                .contains("at least 40");
    }

    @ParameterizedTest
    @CsvSource({"39, ON_TRACK", "60, ON_TRACK", "70, INSUFFICIENT", "130, NO_PROGRESS"})
    void countdown_adds_those_with_low_mortality(double latest, String category) {
        // From 160: ln(160 / 60) / 24 is 4.1, ln(160 / 70) / 24 is 3.4, ln(160 / 130) / 24 is 0.9 per cent
        assertThat(code(PublishedBands.COUNTDOWN, measured("MDG_0401_U5MR", 1990, 160, 2014, latest)))
                .isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({"100, ACHIEVED", "101, MAKING_PROGRESS", "200, MAKING_PROGRESS", "201, INSUFFICIENT", "301, NO_PROGRESS"
    })
    void maternal_mortality_is_judged_by_its_reduction(double latest, String category) {
        assertThat(code(PublishedBands.MMEIG_2015, measured("MDG_0501_MMR", 1990, 400, 2015, latest)))
                .isEqualTo(category);
    }

    /** The nine countries that the agencies named in 2015, with their estimates of 1990 and 2015. */
    @ParameterizedTest
    @CsvSource({
        "Bhutan, 945, 148",
        "Cabo Verde, 256, 42",
        "Cambodia, 1020, 161",
        "Iran, 123, 25",
        "Lao PDR, 905, 197",
        "Maldives, 677, 68",
        "Mongolia, 186, 44",
        "Rwanda, 1300, 290",
        "Timor-Leste, 1080, 215"
    })
    void nine_countries_achieved_the_target_on_mothers(String country, double first, double last) {
        Progress progress = measured("MDG_0501_MMR", 1990, first, 2015, last);

        assertThat(code(PublishedBands.MMEIG_2015, progress)).as(country).isEqualTo("ACHIEVED");
        assertThat(progress.isMet()).as(country).isTrue();
    }

    /** From 400 in 1990 down at a rate r until 2008: 400 exp(-18 r). */
    @ParameterizedTest
    @CsvSource({
        "5.5, ON_TRACK",
        "5.4, MAKING_PROGRESS",
        "2.0, MAKING_PROGRESS",
        "1.9, INSUFFICIENT",
        "0.0, INSUFFICIENT",
        "-0.1, NO_PROGRESS"
    })
    void in_2010_maternal_mortality_was_judged_by_its_annual_rate(double rate, String category) {
        assertThat(code(
                        PublishedBands.MMEIG_2010,
                        measured("MDG_0501_MMR", 1990, 400, 2008, 400 * Math.exp(-18 * rate / 100))))
                .isEqualTo(category);
    }

    /** World: 380 to 210 is a fall by 45 per cent. */
    @Test
    void a_rule_says_why_it_does_not_judge() {
        assertThat(why(PublishedBands.MMEIG_2015, measured("MDG_0501_MMR", 1990, 380, 2013, 210)))
                .isEqualTo("INSUFFICIENT: a reduction by 44.7 per cent");
        assertThat(why(PublishedBands.MMEIG_2015, measured("MDG_0501_MMR", 1990, 80, 2013, 20)))
                .contains("at least 100");
        assertThat(why(PublishedBands.MMEIG_2015, measured("MDG_0401_U5MR", 1990, 90, 2013, 45)))
                .contains("about MDG_0501_MMR");
        assertThat(why(own, measured("MDG_0504_ABR", 1990, 60, 2010, 50))).contains("No target");
        assertThat(why(own, measured("MDG_0710_SLUM", 2000, 40, 2014, 30))).contains("number of people");
        assertThat(why(worldBank, measured("MDG_0609_TB_INCIDENCE", 1990, 150, 2014, 130)))
                .contains("reversal");
    }

    @Test
    void every_rule_teaches_what_it_does() {
        List<ProgressRule> rules = new ArrayList<>(List.of(own, worldBank));
        rules.addAll(PublishedBands.all());
        for (ProgressRule rule : rules) {
            assertThat(List.of(rule.title(), rule.description(), rule.scope(), rule.source()))
                    .as(rule.code())
                    .noneMatch(String::isBlank);
            assertThat(rule.categories()).extracting(Category::code).doesNotHaveDuplicates();
            assertThat(rule.categories()).extracting(Category::threshold).noneMatch(String::isBlank);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MDG_0401_U5MR, 39.9, low mortality",
        "MDG_0401_U5MR, 43, moderate mortality",
        "MDG_0501_MMR, 210, moderate mortality",
        "MDG_0301_GPI_PRIMARY, 0.97, parity",
        "MDG_0301_GPI_PRIMARY, 1.03, parity",
        "MDG_0301_GPI_PRIMARY, 1.05, close to parity",
        "MDG_0301_GPI_PRIMARY, 0.85, far from parity",
        "MDG_0303_WOMEN_PARLIAMENT, 22, moderate representation of women"
    })
    void a_level_has_a_word(String series, double value, String word) {
        assertThat(LevelWords.load().of(series(series), value)).hasValue(word);
    }

    @Test
    void words_are_only_about_series_that_there_are() {
        assertThat(LevelWords.load().all())
                .filteredOn(level -> !level.series().equals("PARITY"))
                .isNotEmpty()
                .allSatisfy(
                        level -> assertThat(CATALOGUE.series(level.series())).isPresent());
        assertThat(LevelWords.load().of(series("MDG_0702_CO2_TOTAL"), 5)).isEmpty();
    }

    private String tuberculosis(double... values) {
        return code(own, reversal("MDG_0609_TB_INCIDENCE", values));
    }

    private Progress reversal(String series, double... values) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(Point.of(1990 + 8 * i, values[i]));
        }
        return measure.measure(series(series), points);
    }

    private Progress measured(String series, int firstYear, double first, int lastYear, double last) {
        return measure.measure(series(series), List.of(Point.of(firstYear, first), Point.of(lastYear, last)));
    }

    private static String code(ProgressRule rule, Progress progress) {
        Verdict verdict = rule.of(progress);
        assertThat(verdict).isInstanceOf(Judged.class);
        return ((Judged) verdict).category().code();
    }

    private static String why(ProgressRule rule, Progress progress) {
        Verdict verdict = rule.of(progress);
        return verdict instanceof Judged judged
                ? judged.category().code() + ": " + judged.why()
                : ((NotJudged) verdict).why();
    }

    private static Series series(String code) {
        return CATALOGUE.series(code).orElseThrow();
    }
}
