package org.inclusio.indicator.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.inclusio.indicator.news.NewsBody;
import org.inclusio.indicator.news.NewsTable;
import org.inclusio.indicator.vintage.Vintages;

/** Makes and withdraws releases, one at a time. */
@ApplicationScoped
class PublishRelease {

    private static final String ADDRESS = "/v1/releases/";
    private static final Duration A_WHILE = Duration.ofSeconds(10);

    /** Of advisory locks, any number that nothing else in the database uses. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(6813204)";

    private static final String BEING_COMPUTED =
            "select count(*) from (select ref_area from stale union select ref_area from stale_region) areas";

    private final Releases releases;
    private final ReleaseChanges changes;
    private final Vintages vintages;
    private final NewsTable news;
    private final DataSource database;

    PublishRelease(Releases releases, ReleaseChanges changes, Vintages vintages, NewsTable news, DataSource database) {
        this.releases = releases;
        this.changes = changes;
        this.vintages = vintages;
        this.news = news;
        this.database = database;
    }

    /**
     * Gives what is published now a name.
     *
     * @throws org.inclusio.problem.RefusedRequest when the name is taken, or values are still being computed and the order
     *     does not say that they may be
     */
    @Transactional
    Release publish(ReleaseOrder order, String by) {
        Instant asOf = beginAlone(Boolean.TRUE.equals(order.unsettled()));
        if (releases.find("name", order.name()).count() > 0) {
            throw ReleaseRefusal.RELEASE_EXISTS.because("There is a release '" + order.name()
                    + "' already, and none is ever altered. Give this one another name.");
        }
        Optional<Release> before = releases.newest();
        Release release = new Release(order, before, asOf, by);
        releases.persistAndFlush(release);
        changes.keep(release, before.map(one -> one.asOf));
        tell("org.inclusio.release.published", asOf, release);
        return release;
    }

    /**
     * Withdraws a release: it tells nothing more but why, and what stands in its place.
     *
     * @throws org.inclusio.problem.RefusedRequest when there is none of this name, it was withdrawn before, or its successor
     *     is none or withdrawn
     */
    @Transactional
    Release withdraw(String name, Withdrawal withdrawal, String by) {
        ReleaseOrder.requireText("reason", withdrawal.reason());
        Instant now = beginAlone(true);
        Release release = releases.locked(name);
        String successor = withdrawal.successor();
        if (successor != null
                && (successor.equals(name)
                        || releases.find("name", successor).stream().allMatch(Release::isWithdrawn))) {
            throw ReleaseRefusal.BAD_RELEASE.because(
                    "The successor is '" + successor
                            + "', which is no other release, or a withdrawn one. Name one that GET /v1/releases lists, or none.");
        }
        release.withdraw(withdrawal, by, now);
        tell("org.inclusio.release.withdrawn", now, release);
        return release;
    }

    private void tell(String type, Instant at, Release release) {
        SortedMap<String, Long> cells = changes.counts(release).stream()
                .collect(Collectors.groupingBy(
                        ReleaseCount::indicator, TreeMap::new, Collectors.summingLong(ReleaseCount::cells)));
        SortedMap<String, String> links = new TreeMap<>();
        links.put("release", ADDRESS + release.name);
        if (!release.isWithdrawn()) {
            links.put("changes", ADDRESS + release.name + "/changes");
        } else if (release.successor != null) {
            links.put("successor", ADDRESS + release.successor);
        }
        news.add(
                new NewsBody(type, at, new NewsBody.Data(release.name, cells, release.reason, links)),
                new TreeSet<>(cells.keySet()));
    }

    /** The instant of now, up to which everything is committed. */
    private Instant beginAlone(boolean mayCompute) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(ONE_AT_A_TIME);
            Instant now = vintages.justNow(connection).asOf().orElseThrow();
            if (!mayCompute) {
                refuseWhileComputing(statement);
            }
            return now;
        } catch (SQLException e) {
            throw new IllegalStateException("What is published now can't be read.", e);
        }
    }

    private static void refuseWhileComputing(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(BEING_COMPUTED)) {
            row.next();
            if (row.getLong(1) > 0) {
                throw ReleaseRefusal.STILL_COMPUTING
                        .because("Values of " + row.getLong(1)
                                + " areas and regions are still being computed from what was"
                                + " sent. Order the release again in a moment, or with \"unsettled\": true as it is.")
                        .after(A_WHILE);
            }
        }
    }
}
