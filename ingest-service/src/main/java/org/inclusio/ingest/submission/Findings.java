package org.inclusio.ingest.submission;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.inclusio.formats.sentence.KeptSentence;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.ingest.quality.Finding;
import org.inclusio.ingest.quality.Rule;

/** What was found in the files of all submissions. */
@Singleton
class Findings {

    private static final String COLUMNS =
            "line, column_name, value, rule, explained, message, own_column, own_value, arguments";

    private final DataSource database;

    Findings(DataSource database) {
        this.database = database;
    }

    /** Keeps them, in this order, instead of those that were found in the file before. */
    void put(Connection connection, long submission, List<Finding> inOrder) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM finding WHERE submission = ?")) {
            delete.setLong(1, submission);
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO finding (submission, ordinal, "
                + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json)")) {
            for (int i = 0; i < inOrder.size(); i++) {
                Finding finding = inOrder.get(i);
                insert.setLong(1, submission);
                insert.setLong(2, i + 1L);
                insert.setLong(3, finding.line());
                insert.setString(4, finding.column());
                insert.setString(5, finding.value());
                insert.setString(6, finding.rule().name());
                insert.setBoolean(7, finding.explained());
                insert.setString(8, message(finding));
                insert.setString(9, finding.ownColumn());
                insert.setString(10, finding.ownValue());
                insert.setString(11, KeptSentence.written(finding.sentence()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Whether those that are kept say the same, in this order. */
    boolean are(Connection connection, long submission, List<Finding> inOrder) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT message FROM finding WHERE submission = ? ORDER BY ordinal")) {
            select.setLong(1, submission);
            List<String> kept = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    kept.add(row.getString(1));
                }
            }
            return kept.equals(inOrder.stream().map(Findings::message).toList());
        }
    }

    /** In English; PostgreSQL keeps no character 0. */
    private static String message(Finding finding) {
        return finding.message().replace("\0", "");
    }

    /** One that was kept in words alone stays in them. */
    private static Sentence sentence(String arguments, String message) {
        return Optional.ofNullable(arguments).flatMap(KeptSentence::read).orElseGet(() -> Sentence.verbatim(message));
    }

    /** Some findings of a file, and the ordinal of the last. */
    record Part(List<Finding> findings, long last) {}

    /** Findings after the one with this ordinal, at most {@code most}; the first has ordinal 1. */
    List<Finding> after(long submission, long ordinal, int most) {
        return after(submission, ordinal, most, EnumSet.allOf(Rule.Severity.class))
                .findings();
    }

    /** The same, of some severities only. */
    Part after(long submission, long ordinal, int most, Set<Rule.Severity> severities) {
        String[] rules = Arrays.stream(Rule.values())
                .filter(rule -> severities.contains(rule.severity()))
                .map(Rule::name)
                .toArray(String[]::new);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT " + COLUMNS
                        + ", ordinal FROM finding WHERE submission = ? AND ordinal > ? AND rule = ANY (?)"
                        + " ORDER BY ordinal LIMIT ?")) {
            select.setLong(1, submission);
            select.setLong(2, ordinal);
            select.setArray(3, connection.createArrayOf("text", rules));
            select.setInt(4, most);
            long last = ordinal;
            List<Finding> findings = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Rule rule = Rule.valueOf(row.getString(4));
                    findings.add(new Finding(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(7),
                            row.getString(8),
                            rule,
                            row.getBoolean(5),
                            sentence(row.getString(9), row.getString(6))));
                    last = row.getLong(10);
                }
            }
            return new Part(findings, last);
        } catch (SQLException e) {
            throw new IllegalStateException("The findings of submission " + submission + " could not be read.", e);
        }
    }
}
