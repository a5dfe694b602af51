package org.inclusio.ingest.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.inclusio.formats.csv.MappedCsv;
import org.inclusio.formats.row.ObservationFormat;

/** The column mappings of every office, each asked for in the name of its area. */
@ApplicationScoped
public class ColumnMappings {

    private final DataSource database;

    ColumnMappings(DataSource database) {
        this.database = database;
    }

    /**
     * The office's mapping of this name, as it is now, in a form that can be kept.
     *
     * @throws org.inclusio.problem.RefusedRequest when it has none
     */
    public String current(String area, String name) {
        return find(area, name).orElseThrow(() -> noSuch(name)).mapping().json();
    }

    /** The format of a file that is laid out as a mapping says that {@link #current} gave. */
    public static ObservationFormat format(String mapping) {
        return new MappedCsv(
                StatedMapping.read(mapping.getBytes(StandardCharsets.UTF_8)).columnMapping());
    }

    static RuntimeException noSuch(String name) {
        return MappingRefusal.NO_SUCH_MAPPING.because("This office has no column mapping '"
                + (name.length() > 40 ? name.substring(0, 40) + "..." : name)
                + "'. GET /v1/column-mappings lists those it has.");
    }

    Optional<NamedMapping> find(String area, String name) {
        return ask("SELECT name, version, mapping FROM column_mapping WHERE ref_area = ? AND name = ?", area, name)
                .stream()
                .findFirst();
    }

    List<NamedMapping> all(String area) {
        return ask("SELECT name, version, mapping FROM column_mapping WHERE ref_area = ? ORDER BY name", area);
    }

    /** The version of the new mapping; empty when there is one of this name. */
    OptionalLong add(String area, String name, StatedMapping mapping) {
        return write(
                "INSERT INTO column_mapping (ref_area, name, mapping) VALUES (?, ?, ?)"
                        + " ON CONFLICT DO NOTHING RETURNING version",
                area,
                name,
                mapping.json());
    }

    /** The version that took the place of this one; empty when it is no longer there. */
    OptionalLong replace(String area, String name, long version, StatedMapping mapping) {
        return write(
                "UPDATE column_mapping SET mapping = ?, version = nextval('column_mapping_version')"
                        + " WHERE ref_area = ? AND name = ? AND version = ? RETURNING version",
                mapping.json(),
                area,
                name,
                version);
    }

    boolean delete(String area, String name) {
        return write("DELETE FROM column_mapping WHERE ref_area = ? AND name = ? RETURNING version", area, name)
                .isPresent();
    }

    private OptionalLong write(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The column mapping was not kept.", e);
        }
    }

    private List<NamedMapping> ask(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, parameters);
            List<NamedMapping> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new NamedMapping(
                            rows.getString(1),
                            rows.getLong(2),
                            StatedMapping.read(rows.getString(3).getBytes(StandardCharsets.UTF_8))));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The column mappings can't be read.", e);
        }
    }

    private static void fill(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
