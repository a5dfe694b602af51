package org.inclusio.indicator.value;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/** The part of a query that lets only some groups through. */
public final class GroupFilter {

    /** The columns of a group, in the order of the dimensions. */
    public static final String COLUMNS = Arrays.stream(Dimension.values())
            .map(dimension -> dimension.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));

    /**
     * What goes into the condition; {@link #bind} fills it. The codes of each dimension alone say nothing that the groups
     * do not say, but with them PostgreSQL skips through the index to the groups instead of reading all of them.
     */
    public static final String CONDITION = Arrays.stream(COLUMNS.split(", "))
                    .map(column -> column + " = any(?::text[])")
                    .collect(Collectors.joining(" and "))
            + " and (" + COLUMNS + ") in (select * from unnest("
            + Arrays.stream(Dimension.values()).map(one -> "?::text[]").collect(Collectors.joining(", ")) + "))";

    private GroupFilter() {}

    /**
     * @param first index of the first parameter that the condition takes
     * @return index of the parameter after its last
     */
    public static int bind(Connection connection, PreparedStatement query, int first, Collection<Disaggregation> groups)
            throws SQLException {
        int dimensions = Dimension.values().length;
        List<Disaggregation> each = List.copyOf(groups);
        for (Dimension dimension : Dimension.values()) {
            List<String> codes =
                    each.stream().map(group -> group.get(dimension)).toList();
            query.setArray(
                    first + dimension.ordinal(),
                    texts(connection, codes.stream().distinct().toList()));
            query.setArray(first + dimensions + dimension.ordinal(), texts(connection, codes));
        }
        return first + 2 * dimensions;
    }

    private static Array texts(Connection connection, List<String> codes) throws SQLException {
        return connection.createArrayOf("text", codes.toArray());
    }
}
