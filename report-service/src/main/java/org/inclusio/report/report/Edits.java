package org.inclusio.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.inclusio.report.document.Place;
import org.inclusio.report.language.Language;

/** The edits of reports, one a version; the database refuses to change or delete them. */
@ApplicationScoped
class Edits {

    /**
     * @param wording with references, or null where the generated wording was given back
     */
    record Edit(int version, Language language, Place place, String wording) {}

    private final DataSource database;

    Edits(DataSource database) {
        this.database = database;
    }

    /** Keeps an edit, in the transaction that gives the report its next version. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(UUID report, Edit edit) {
        String sql = "insert into report_edit (report, version, language, place, wording) values (?, ?, ?, ?, ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, report);
            statement.setInt(2, edit.version());
            statement.setString(3, edit.language().code());
            statement.setString(4, edit.place().toString());
            statement.setString(5, edit.wording());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("An edit could not be kept.", e);
        }
    }

    /** The edits of a report, the oldest first. */
    List<Edit> of(UUID report) {
        String sql = "select version, language, place, wording from report_edit where report = ? order by version";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, report);
            List<Edit> edits = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    edits.add(new Edit(
                            rows.getInt(1),
                            Language.of(rows.getString(2)).orElseThrow(),
                            Place.of(rows.getString(3)).orElseThrow(),
                            rows.getString(4)));
                }
            }
            return edits;
        } catch (SQLException e) {
            throw new IllegalStateException("The edits of a report could not be read.", e);
        }
    }

    /** A language of a report as of a version: the version that last worded it anew, and its wording by place. */
    Edition edition(UUID report, Language language, int version) {
        int last = 1;
        Map<Place, String> wording = new HashMap<>();
        for (Edit edit : of(report)) {
            if (edit.version() <= version && edit.language() == language) {
                last = edit.version();
                if (edit.wording() == null) {
                    wording.remove(edit.place());
                } else {
                    wording.put(edit.place(), edit.wording());
                }
            }
        }
        return new Edition(language, last, wording);
    }

    /**
     * What one language of a report is written from beside its snapshot.
     *
     * @param version that last worded the language anew, 1 where none did
     * @param wording with references, by place
     */
    record Edition(Language language, int version, Map<Place, String> wording) {

        Edition {
            wording = Map.copyOf(wording);
        }
    }
}
