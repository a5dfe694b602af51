package org.inclusio.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** The bytes of the reports, one row for each form. */
@ApplicationScoped
class ReportForms {

    /** A form as it was written, and the SHA-256 of its bytes in hexadecimal digits. */
    record Kept(byte[] bytes, String sha256) {}

    private final DataSource database;

    ReportForms(DataSource database) {
        this.database = database;
    }

    @Transactional
    void keep(UUID report, Edits.Edition edition, Map<Form, byte[]> written) {
        String sql = "insert into report_form (report, version, language, media_type, sha256, bytes)"
                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (var form : written.entrySet()) {
                statement.setObject(1, report);
                statement.setInt(2, edition.version());
                statement.setString(3, edition.language().code());
                statement.setString(4, form.getKey().mediaType());
                statement.setString(5, sha256(form.getValue()));
                statement.setBytes(6, form.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The forms of a report could not be kept.", e);
        }
    }

    /** Empty when the report was not written in this language yet. */
    Optional<Kept> get(UUID report, Edits.Edition edition, Form form) {
        String sql = "select bytes, sha256 from report_form"
                + " where report = ? and version = ? and language = ? and media_type = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, report);
            statement.setInt(2, edition.version());
            statement.setString(3, edition.language().code());
            statement.setString(4, form.mediaType());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Kept(row.getBytes(1), row.getString(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The forms of a report could not be read.", e);
        }
    }

    /** The SHA-256 of a form; empty when the report was not written in this language yet. */
    Optional<String> sha256(UUID report, Edits.Edition edition, Form form) {
        return Optional.ofNullable(digests(report, edition).get(form.mediaType()));
    }

    /** A report and the language that some content is in. */
    record Holder(UUID report, String language) {}

    /** The reports whose form JSON has this SHA-256, in one of its versions and languages. */
    List<Holder> holding(String sha256) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select distinct report, language from"
                        + " report_form where sha256 = ? and media_type = ? order by report, language")) {
            statement.setString(1, sha256);
            statement.setString(2, Form.JSON.mediaType());
            List<Holder> holders = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    holders.add(new Holder(rows.getObject(1, UUID.class), rows.getString(2)));
                }
            }
            return holders;
        } catch (SQLException e) {
            throw new IllegalStateException("The forms of a report could not be read.", e);
        }
    }

    /** The SHA-256 of each form that was written, by media type. */
    Map<String, String> digests(UUID report, Edits.Edition edition) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select media_type, sha256 from report_form"
                        + " where report = ? and version = ? and language = ?")) {
            statement.setObject(1, report);
            statement.setInt(2, edition.version());
            statement.setString(3, edition.language().code());
            Map<String, String> digests = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    digests.put(rows.getString(1), rows.getString(2));
                }
            }
            return digests;
        } catch (SQLException e) {
            throw new IllegalStateException("The forms of a report could not be read.", e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
