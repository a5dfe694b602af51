package org.inclusio.report.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.inclusio.contracts.v1.ContributionAnnounced;
import org.inclusio.contracts.v1.Topics;
import org.inclusio.report.RealStack;
import org.inclusio.report.SetAsideRow;
import org.inclusio.report.Topic;
import org.inclusio.report.figure.KeptFigures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class KeptContributionsTest {

    private static final String FINAL = """
            {"contribution": %d, "version": %d, "contributorKind": "MEMBER_STATE", "contributor": "KEN",
             "at": "2015-05-29T09:00:00Z", "kind": "VIEW", "title": "%s", "body": "Text", "language": "en",
             "paragraphs": [11]}""";
    private static final String WITHDRAWN = """
            {"contribution": %d, "version": %d, "contributorKind": "MEMBER_STATE", "contributor": "KEN",
             "at": "2015-05-29T09:00:00Z", "withdrawn": true}""";

    @Inject
    DataSource database;

    @Inject
    KeptContributions kept;

    @Inject
    KeptFigures figures;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void the_newest_version_is_known_once_whatever_the_order_and_however_often_it_comes() throws Exception {
        hear(FINAL.formatted(101, 4, "Second"), FINAL.formatted(101, 2, "First"), FINAL.formatted(101, 4, "Second"));

        assertThat(titles(101)).containsExactly("Second");
    }

    @Test
    void what_is_withdrawn_is_gone_from_reports_to_come_and_stays_in_those_before() throws Exception {
        hear(FINAL.formatted(102, 2, "Here"));
        var before = figures.at(Instant.now());
        hear(WITHDRAWN.formatted(102, 3));

        assertThat(titles(102)).isEmpty();
        assertThat(kept.known(before))
                .filteredOn(it -> it.contribution() == 102)
                .extracting(ContributionAnnounced::title)
                .containsExactly("Here");
    }

    @Test
    void a_message_that_says_too_little_is_set_aside_and_the_next_one_is_kept() throws Exception {
        String key = "KEN-" + System.nanoTime();
        new Topic(brokers)
                .publish(
                        Topics.CONTRIBUTIONS,
                        List.of(
                                Map.entry(key, "{\"contribution\": 103}"),
                                Map.entry(key, FINAL.formatted(104, 2, "Next"))));

        assertThat(SetAsideRow.of(database, key).reason()).contains("is missing");
        await(104);
        assertThat(titles(104)).containsExactly("Next");
    }

    private void hear(String... messages) throws Exception {
        new Topic(brokers)
                .publish(
                        Topics.CONTRIBUTIONS,
                        List.of(messages).stream()
                                .map(message -> Map.entry("KEN", message))
                                .toList());
        // The last of a partition has been heard when one that follows it is.
        long mark = System.nanoTime();
        new Topic(brokers).publish(Topics.CONTRIBUTIONS, List.of(Map.entry("KEN", FINAL.formatted(mark, 1, "Mark"))));
        await(mark);
    }

    private void await(long contribution) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (titles(contribution).isEmpty()) {
            assertThat(Instant.now())
                    .as("contribution " + contribution + " comes within 30 s")
                    .isBefore(end);
            Thread.sleep(50);
        }
    }

    private List<String> titles(long contribution) {
        return kept.known(figures.at(Instant.now())).stream()
                .filter(it -> it.contribution() == contribution)
                .map(ContributionAnnounced::title)
                .toList();
    }
}
