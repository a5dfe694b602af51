package org.inclusio.ingest.office;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** How each office wants its files to be handled. */
@Singleton
public class OfficeSettings {

    private final DataSource database;

    OfficeSettings(DataSource database) {
        this.database = database;
    }

    /** Whether a second person has to approve what this office sends. */
    public boolean isApprovalRequired(String area) {
        return of(area).approvalRequired();
    }

    PublishedOffice of(String area) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT version, approval_required FROM office WHERE ref_area = ?")) {
            select.setString(1, area);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new PublishedOffice(area, row.getLong(1), row.getBoolean(2))
                        : new PublishedOffice(area, 0, false);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The settings of an office can't be read.", e);
        }
    }

    /** The settings after the change; empty when they are not, or no longer, of this version. */
    Optional<PublishedOffice> replace(String area, long version, boolean approvalRequired) {
        String sql = version == 0
                ? "INSERT INTO office (ref_area, version, approval_required) VALUES (?, ? + 1, ?)"
                        + " ON CONFLICT DO NOTHING RETURNING version"
                : "UPDATE office SET version = version + 1, approval_required = ? WHERE ref_area = ? AND version = ?"
                        + " RETURNING version";
        try (Connection connection = database.getConnection();
                PreparedStatement write = connection.prepareStatement(sql)) {
            if (version == 0) {
                write.setString(1, area);
                write.setLong(2, version);
                write.setBoolean(3, approvalRequired);
            } else {
                write.setBoolean(1, approvalRequired);
                write.setString(2, area);
                write.setLong(3, version);
            }
            try (ResultSet row = write.executeQuery()) {
                return row.next()
                        ? Optional.of(new PublishedOffice(area, row.getLong(1), approvalRequired))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The settings of an office were not kept.", e);
        }
    }
}
