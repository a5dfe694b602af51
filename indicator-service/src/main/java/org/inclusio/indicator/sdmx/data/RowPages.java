package org.inclusio.indicator.sdmx.data;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.inclusio.indicator.revision.RevisionRows;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.sdmx.query.ReadingPlaces;
import org.inclusio.indicator.value.GroupFilter;
import org.inclusio.indicator.vintage.Vintage;
import org.inclusio.indicator.vintage.Vintages;
import org.inclusio.statistics.observation.Dimension;

/**
 * Reads rows one sub-series after the other, so that each is one walk along the index, and a page at a time: between two of these
 * no connection is held, however slowly the reader takes them. What held at an instant does not change, so that no transaction is
 * needed for all to be of one moment.
 */
final class RowPages {

    /** Many readers hold one each. */
    private static final int AT_ONCE = 1_000;

    private static final int FIRST = 500;
    private static final String PLACE = "ref_area, time_period, " + GroupFilter.COLUMNS;
    private static final String IS_REVISED = "v.computed_at > ?";
    private static final int PARTS = PLACE.split(", ").length;

    private final DataSource database;
    private final ReadingPlaces places;
    private final Vintages vintages;
    private final RowSelection selection;
    private final RowFilter filter;
    private final RowReader reader;
    private final Iterator<String> series;
    private String current;
    private List<Object> after = List.of();
    private Vintage vintage;
    private int size = FIRST;

    /**
     * Some rows that come one after the other.
     *
     * @param isEndOfSeries whether there are no more of the sub-series of the last of them
     */
    record Page(List<PublishedRow> rows, boolean isEndOfSeries) {}

    /** @param hasInputs whether the numbers of submissions are wanted, which are in the inputs */
    RowPages(
            DataSource database,
            ReadingPlaces places,
            Vintages vintages,
            RowSelection selection,
            RowFilter filter,
            boolean hasInputs) {
        this.database = database;
        this.places = places;
        this.vintages = vintages;
        this.selection = selection;
        this.filter = filter;
        this.reader = new RowReader(hasInputs);
        this.series = filter.isAnnual()
                ? filter.series().iterator()
                : List.<String>of().iterator();
    }

    boolean hasNext() {
        return current != null || series.hasNext();
    }

    /** The next one, which may be empty. */
    Page next() {
        List<PublishedRow> rows = new ArrayList<>();
        ReadingPlaces.Place place = places.take();
        try (place;
                Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            walkAlongTheIndex(connection);
            if (vintage == null) {
                vintage = vintages.at(
                        connection,
                        Optional.of(
                                selection.isDeleted() && isBack()
                                        ? selection.since().orElseThrow()
                                        : selection.asOf()));
            }
            // Sub-series without rows are common, and one connection asks for several.
            int found = 0;
            do {
                if (current == null) {
                    current = series.next();
                    after = List.of();
                }
                found = read(connection, rows);
                if (found < size) {
                    current = null;
                }
            } while (found == 0 && series.hasNext());
            size = AT_ONCE;
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The values of a release can't be read.", e);
        }
        return new Page(rows, current == null);
    }

    /** Else PostgreSQL reads and sorts all that is left of the sub-series for each of its pages, which the index has in order. */
    private static void walkAlongTheIndex(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local enable_sort = off");
        }
    }

    private int read(Connection connection, List<PublishedRow> rows) throws SQLException {
        List<Object> parameters = new ArrayList<>();
        String sql = sql(connection, parameters);
        int found = 0;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found++;
                    PublishedRow one = selection.isDeleted() ? reader.key(row) : reader.read(row);
                    if (selection.isDeleted() ? isGone(row, one) : filter.test(one)) {
                        rows.add(one);
                    }
                    if (found == size) {
                        after = place(row);
                    }
                }
            }
        }
        return found;
    }

    /** Not told any more, or told so that it does not fit what is asked for any more. */
    private boolean isGone(ResultSet row, PublishedRow key) throws SQLException {
        boolean mayFitStill = filter.isOfMoreThanKeys() && !isBack() && row.getBoolean("is_told");
        return filter.testKey(key) && !(mayFitStill && filter.test(reader.read(row)));
    }

    private String sql(Connection connection, List<Object> parameters) throws SQLException {
        parameters.add(current);
        // Many values in a row are of one recomputation, which the join looks up once.
        StringBuilder sql = new StringBuilder("select " + reader.selected() + ", " + RevisionRows.isTold("v")
                + " is_told"
                + " from (select distinct on (" + PLACE + ") * from indicator_value join (select revision as made,"
                + " computed_at from recomputation) r on made = revision where series = ?");
        restrict(connection, sql, parameters);
        if (!after.isEmpty()) {
            sql.append(" and (" + PLACE + ") > (" + "?, ".repeat(PARTS - 1) + "?)");
            parameters.addAll(after);
        }
        sql.append(" and computed_at <= ?");
        parameters.add(Vintage.timestamp(vintage.asOf().orElseThrow()));
        sql.append(" order by " + PLACE + ", revision desc) v where ");
        select(sql, parameters);
        sql.append(" order by " + PLACE + " limit ?");
        parameters.add(size);
        return sql.toString();
    }

    private void restrict(Connection connection, StringBuilder sql, List<Object> parameters) throws SQLException {
        any(connection, sql, parameters, "ref_area", filter.codes(Component.REF_AREA));
        for (Dimension dimension : Dimension.values()) {
            String column = GroupFilter.COLUMNS.split(", ")[dimension.ordinal()];
            any(connection, sql, parameters, column, filter.codes(Component.valueOf(dimension.sdmxName())));
        }
        Optional<Set<Integer>> years = filter.years();
        if (years.isPresent()) {
            sql.append(" and time_period = any(?)");
            parameters.add(connection.createArrayOf("integer", years.get().toArray()));
        }
    }

    private static void any(
            Connection connection,
            StringBuilder sql,
            List<Object> parameters,
            String column,
            Optional<? extends Collection<String>> codes)
            throws SQLException {
        if (codes.isPresent()) {
            Array array = connection.createArrayOf("text", codes.get().toArray());
            sql.append(" and ").append(column).append(" = any(?)");
            parameters.add(array);
        }
    }

    private boolean isBack() {
        return selection
                .since()
                .filter(since -> since.isAfter(selection.asOf()))
                .isPresent();
    }

    /** Which of the newest revisions are told, and told otherwise than at another instant, also a later one. */
    private void select(StringBuilder sql, List<Object> parameters) {
        String told = RevisionRows.isTold("v");
        if (selection.since().isEmpty()) {
            sql.append(told);
            return;
        }
        Object since = Vintage.timestamp(selection.since().get());
        Object asOf = Vintage.timestamp(selection.asOf());
        if (selection.isDeleted()) {
            // Told then and not now: read from what is later, and looked up in what is earlier.
            String isGone = filter.isOfMoreThanKeys() ? "true" : "not " + told;
            sql.append(isBack() ? told : isGone)
                    .append(" and ")
                    .append(IS_REVISED)
                    .append(" and ")
                    .append(isBack() ? "not " : "")
                    .append(wasTold());
            parameters.add(isBack() ? asOf : since);
            parameters.add(isBack() ? asOf : since);
        } else if (isBack()) {
            sql.append(told)
                    .append(" and exists (select 1 from indicator_value b where ")
                    .append(RevisionRows.sameCell("b", "v"))
                    .append(" and (select r.computed_at from recomputation r where r.revision = b.revision) > ?")
                    .append(" and (select r.computed_at from recomputation r where r.revision = b.revision) <= ?)");
            parameters.add(asOf);
            parameters.add(since);
        } else {
            sql.append(told).append(" and ").append(IS_REVISED);
            parameters.add(since);
        }
    }

    private static String wasTold() {
        return "exists (select 1 from (select * from indicator_value b where " + RevisionRows.sameCell("b", "v")
                + " and (select r.computed_at from recomputation r where r.revision = b.revision) <= ?"
                + " order by b.revision desc limit 1) b where " + RevisionRows.isTold("b") + ")";
    }

    private static List<Object> place(ResultSet row) throws SQLException {
        List<Object> place = new ArrayList<>();
        for (String column : PLACE.split(", ")) {
            place.add(column.equals("time_period") ? row.getInt(column) : row.getString(column));
        }
        return place;
    }
}
