package org.inclusio.indicator.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.inclusio.indicator.recompute.Causes;
import org.inclusio.indicator.vintage.Vintage;
import org.inclusio.indicator.vintage.Vintages;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Reads the changes that answer a question, each beside the revision of its cell before. */
@ApplicationScoped
class FindRevisions {

    /** Within the changes of one recomputation, which may be very many, no more are read than the page can hold. */
    private static final String QUERY = "select r.revision, r.computed_at, v.id, " + RevisionRows.columns("v", "b")
            + """

              from recomputation r
             cross join lateral (
                   select * from indicator_value v
                    where v.revision = r.revision
                      and v.id > case when r.revision = ? then ? else 0 end
                      and (cardinality(?::text[]) = 0 or v.series = any(?::text[]))
                    order by v.id limit ?) v
              left join lateral (
                   select * from indicator_value b
                    where\040"""
            + RevisionRows.sameCell("b", "v")
            + """

                      and b.revision < v.revision
                    order by b.revision desc limit 1) b on true
             where (cardinality(?::text[]) = 0 or r.ref_area = any(?::text[]))
               and r.computed_at > ? and r.computed_at <= ?
               and (r.computed_at, r.revision) >= (
                   coalesce((select computed_at from recomputation where revision = ?), '-infinity'), ?)
             order by r.computed_at, r.revision, v.id limit ?
            """;

    private static final Instant BEGINNING = Instant.EPOCH;
    private static final Place NOWHERE = new Place(BEGINNING, 0, 0);

    private final DataSource database;
    private final IndicatorCatalogue catalogue;
    private final Vintages vintages;
    private final Causes causes;

    FindRevisions(DataSource database, IndicatorCatalogue catalogue, Vintages vintages, Causes causes) {
        this.database = database;
        this.catalogue = catalogue;
        this.vintages = vintages;
        this.causes = causes;
    }

    private record Row(Revision revision, long id) {}

    @Transactional
    RevisionPage find(RevisionQuestion question) {
        try (Connection connection = database.getConnection()) {
            Optional<Instant> until = until(connection, question);
            if (until.isEmpty()) {
                return new RevisionPage(List.of(), question.since().orElse(null), null);
            }
            List<Row> rows = read(connection, question, until.get());
            boolean more = rows.size() > question.limit();
            List<Row> page = more ? rows.subList(0, question.limit()) : rows;
            return new RevisionPage(withCauses(connection, page), until.get(), more ? next(page, until.get()) : null);
        } catch (SQLException e) {
            throw new IllegalStateException("The revisions can't be read.", e);
        }
    }

    private static String next(List<Row> page, Instant until) {
        Row last = page.get(page.size() - 1);
        return new Place(until, last.revision().revision(), last.id()).cursor();
    }

    /** As asked, or the instant of the newest change, so that the same question has the same answer until one comes. */
    private Optional<Instant> until(Connection connection, RevisionQuestion question) throws SQLException {
        Instant now = question.until().isPresent() ? question.until().get() : vintages.now(connection);
        vintages.at(connection, Optional.of(now));
        if (question.until().isPresent()) {
            return question.until();
        }
        String newest = "select max(computed_at) from recomputation where computed_at <= ?";
        try (PreparedStatement query = connection.prepareStatement(newest)) {
            query.setObject(1, Vintage.timestamp(now));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
            }
        }
    }

    private List<Row> read(Connection connection, RevisionQuestion question, Instant until) throws SQLException {
        Place after = question.after().orElse(NOWHERE);
        java.sql.Array areas = connection.createArrayOf("text", question.areas().toArray());
        java.sql.Array series =
                connection.createArrayOf("text", question.series().toArray());
        // One more than asked for tells whether there is a next page.
        int most = question.limit() + 1;
        List<Object> parameters = List.of(
                after.revision(),
                after.id(),
                series,
                series,
                most,
                areas,
                areas,
                Vintage.timestamp(question.since().orElse(BEGINNING)),
                Vintage.timestamp(until),
                after.revision(),
                after.revision(),
                most);
        try (PreparedStatement query = connection.prepareStatement(QUERY)) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                List<Row> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(new Row(RevisionRows.read(row, catalogue), row.getLong("id")));
                }
                return rows;
            }
        }
    }

    private List<Revision> withCauses(Connection connection, List<Row> page) throws SQLException {
        Set<Long> revisions = new HashSet<>();
        page.forEach(row -> revisions.add(row.revision().revision()));
        Causes.Read read = causes.of(connection, revisions);
        return page.stream()
                .map(Row::revision)
                .map(one ->
                        one.because(read.submissions(one.revision(), one.refArea(), one.series(), one.timePeriod())))
                .toList();
    }
}
