package org.inclusio.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.inclusio.contracts.v1.Cell;
import org.inclusio.contracts.v1.IndicatorValuesPublished;
import org.inclusio.contracts.v1.PublishedValue;
import org.inclusio.report.RealStack;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.figure.KeptFigures;
import org.inclusio.report.figure.KnownFigures;
import org.inclusio.report.figure.Snapshot;
import org.inclusio.report.language.Language;
import org.inclusio.report.writing.WriteReport;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted on from the last snapshot is to the byte what is counted from all figures anew. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class CountEvidenceTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final List<String> AREAS = List.of("GGY", "IMN", "JEY", "CAUCASUS_CENTRAL_ASIA");
    private static final List<String> SERIES = List.of(
            "MDG_0708_WATER",
            "MDG_0709_SANITATION",
            "MDG_0401_U5MR",
            "MDG_0201_NER_PRIMARY",
            "MDG_0816_INTERNET",
            "NOT_OF_THE_CATALOGUE");
    private static final int STEPS = 8;

    @Inject
    KeptFigures kept;

    @Inject
    KnownFigures known;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void counting_on_equals_counting_anew_after_whatever_changed(long seed) throws Exception {
        Random random = new Random(seed);
        CountEvidence counting = new CountEvidence(known, CATALOGUE);
        Snapshot before = kept.at(Instant.now());
        String first = report(counting.of(before));
        TreeSet<String> seen = new TreeSet<>(List.of(first));
        List<Snapshot> taken = new ArrayList<>(List.of(before));
        for (int step = 1; step <= STEPS; step++) {
            for (int message = random.nextInt(4); message >= 0; message--) {
                kept.apply(message(random));
            }
            if (random.nextInt(3) == 0) {
                hearEarlier(random.nextInt(5_000), taken.get(taken.size() - 1).lastFigure());
            }
            taken.add(kept.at(Instant.now().minusSeconds(random.nextInt(3) == 0 ? random.nextInt(5_000) : 0)));
            // Now and then an old report is written in one more language.
            Snapshot asked = random.nextInt(4) == 0 ? taken.get(random.nextInt(taken.size())) : taken.get(step);
            String counted = report(counting.of(asked));
            assertThat(counted)
                    .as("step " + step)
                    .isEqualTo(report(new CountEvidence(known, CATALOGUE).of(asked)))
                    .isEqualTo(report(ofAll(asked)));
            seen.add(counted);
        }
        assertThat(seen).as("reports that differ").hasSizeGreaterThan(STEPS / 2);
    }

    /** No other test hears of these areas. */
    @AfterEach
    void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("delete from figure where ref_area = any(?)")) {
            statement.setArray(1, connection.createArrayOf("text", AREAS.toArray()));
            statement.executeUpdate();
        }
    }

    /** As it would be counted without places. */
    private Evidence ofAll(Snapshot snapshot) {
        List<Figure> figures = new ArrayList<>();
        known.forEach(snapshot, figures::add);
        return Evidence.of(CATALOGUE, figures);
    }

    private String report(Evidence evidence) throws JsonProcessingException {
        return json.writeValueAsString(new WriteReport(CATALOGUE).write(evidence, Instant.EPOCH, Language.ENGLISH))
                + json.writeValueAsString(new TreeMap<>(evidence.total().sources()))
                + evidence.regions();
    }

    /** A few values of an area: new, revised, withdrawn, held back, or of an older revision than is known. */
    private String message(Random random) throws JsonProcessingException {
        String area = one(AREAS, random);
        List<PublishedValue> values = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            values.add(value(random, area));
        }
        return json.writeValueAsString(new IndicatorValuesPublished(2 + random.nextInt(1_000), area, 0, true, values));
    }

    private static PublishedValue value(Random random, String area) {
        String code = one(SERIES, random);
        String place = random.nextInt(2) == 0 ? null : one(List.of("R", "U"), random);
        Cell cell = new Cell(
                code,
                area,
                place == null && random.nextInt(2) == 0 ? one(List.of("F", "M"), random) : null,
                random.nextInt(6) == 0 ? "Y15T24" : null,
                place,
                null,
                null,
                random.nextInt(8) == 0 ? "PD" : null,
                null,
                null,
                null,
                one(List.of(1990, 1993, 2008, 2010, 2012, 2014), random));
        boolean known = random.nextInt(5) > 0;
        boolean hidden = !known && random.nextBoolean();
        String unit = CATALOGUE.series(code).map(Series::unit).orElse("PERCENT");
        BigDecimal value = BigDecimal.valueOf(random.nextInt(1_000), 1);
        boolean bounded = random.nextInt(3) == 0;
        return new PublishedValue(
                cell,
                CATALOGUE.series(code).map(Series::indicator).orElse("9.9"),
                known ? value : null,
                random.nextInt(10) == 0 ? "NUMBER" : unit,
                one(List.of(PublishedValue.Origin.values()), random),
                null,
                random.nextInt(2) == 0 ? one(List.of("C", "E", "M"), random) : null,
                hidden ? "Q" : random.nextInt(6) == 0 ? "U" : null,
                null,
                bounded ? value.subtract(BigDecimal.ONE) : null,
                bounded ? value.add(BigDecimal.ONE) : null,
                random.nextInt(3) == 0 ? one(List.of(PublishedValue.Reliability.values()), random) : null,
                one(List.of("Survey", "Census", "Survey; Census"), random),
                null,
                List.of(),
                null);
    }

    /** As if what these areas last said had been heard earlier, so that a cut-off lies before some and after others. */
    private void hearEarlier(int seconds, long after) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("update figure set heard_at = heard_at"
                        + " - make_interval(secs => ?) where number > ? and ref_area = any(?)")) {
            statement.setInt(1, seconds);
            statement.setLong(2, after);
            statement.setArray(3, connection.createArrayOf("text", AREAS.toArray()));
            statement.executeUpdate();
        }
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
