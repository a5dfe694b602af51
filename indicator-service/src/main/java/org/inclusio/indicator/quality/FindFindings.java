package org.inclusio.indicator.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.inclusio.contracts.v1.PublishedValue;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/** Reads the findings that answer a question. */
@ApplicationScoped
class FindFindings {

    private static final TypeReference<List<PublishedValue.Input>> INPUTS = new TypeReference<>() {};
    private static final MathContext DIGITS = new MathContext(4);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final String QUERY = """
            select * from contradiction
             where (cardinality(?::text[]) = 0 or ref_area = any(?::text[]))
               and (cardinality(?::text[]) = 0 or series = any(?::text[]))
               and time_period between ? and ?
               and case when withheld then ? = 0 else abs(stated - summed) * 100 >= ? * abs(stated) end
               and (ref_area, series, time_period, id) > (?, ?, ?, ?)
             order by ref_area, series, time_period, id limit ?
            """;

    private final DataSource database;
    private final ObjectMapper json;

    FindFindings(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Transactional
    FindingPage find(FindingQuestion question) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(QUERY)) {
            bind(connection, query, question);
            List<QualityFinding> items = new ArrayList<>();
            FindingQuestion.Place last = null;
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (items.size() == question.limit()) {
                        return new FindingPage(items, last.cursor());
                    }
                    items.add(finding(row));
                    last = new FindingQuestion.Place(
                            row.getString("ref_area"),
                            row.getString("series"),
                            row.getInt("time_period"),
                            row.getLong("id"));
                }
            }
            return new FindingPage(items, null);
        } catch (SQLException e) {
            throw new IllegalStateException("The findings can't be read.", e);
        }
    }

    private static void bind(Connection connection, PreparedStatement query, FindingQuestion question)
            throws SQLException {
        java.sql.Array areas = connection.createArrayOf("text", question.areas().toArray());
        java.sql.Array series =
                connection.createArrayOf("text", question.series().toArray());
        FindingQuestion.Place after = question.after().orElse(new FindingQuestion.Place("", "", 0, 0));
        query.setArray(1, areas);
        query.setArray(2, areas);
        query.setArray(3, series);
        query.setArray(4, series);
        query.setInt(5, question.from().orElse(0));
        query.setInt(6, question.to().orElse(9999));
        query.setBigDecimal(7, question.leastPercent());
        query.setBigDecimal(8, question.leastPercent());
        query.setString(9, after.area());
        query.setString(10, after.series());
        query.setInt(11, after.year());
        query.setLong(12, after.number());
        query.setInt(13, question.limit() + 1);
    }

    /** A finding whose numbers would tell of hidden or unsure counts: where it is, and no more. */
    private static QualityFinding withheld(ResultSet row) throws SQLException {
        String area = row.getString("ref_area");
        String series = row.getString("series");
        int year = row.getInt("time_period");
        Map<String, String> group = group(row);
        return new QualityFinding(
                QualityFinding.Rule.TOTAL_AND_PARTS,
                area,
                series,
                year,
                group,
                null,
                null,
                null,
                null,
                whole(area, series, year, group)
                        + " is not the sum of its parts. The numbers are not told, because small"
                        + " counts of the table are protected or too unsure to be published.",
                null,
                null);
    }

    private QualityFinding finding(ResultSet row) throws SQLException {
        if (row.getBoolean("withheld")) {
            return withheld(row);
        }
        BigDecimal stated = row.getBigDecimal("stated");
        BigDecimal summed = row.getBigDecimal("summed");
        BigDecimal difference = stated.subtract(summed);
        BigDecimal percent =
                stated.signum() == 0 ? null : difference.multiply(HUNDRED).divide(stated.abs(), DIGITS);
        String area = row.getString("ref_area");
        String series = row.getString("series");
        int year = row.getInt("time_period");
        Map<String, String> group = group(row);
        List<PublishedValue.Input> parts = inputs(row.getString("parts"));
        return new QualityFinding(
                QualityFinding.Rule.TOTAL_AND_PARTS,
                area,
                series,
                year,
                group,
                stated,
                summed,
                difference,
                percent,
                sentence(area, series, year, group, stated, summed, parts.size()),
                inputs(row.getString("stated_by")),
                parts);
    }

    private static String sentence(
            String area,
            String series,
            int year,
            Map<String, String> group,
            BigDecimal stated,
            BigDecimal summed,
            int parts) {
        return whole(area, series, year, group) + " is stated as " + stated.toPlainString() + ", and its "
                + parts + " parts add up to " + summed.toPlainString()
                + ". Correct the wrong number, or send the persons whose group is not known under _U.";
    }

    private static String whole(String area, String series, int year, Map<String, String> group) {
        String whom = group.isEmpty() ? "" : " (" + String.join(", ", group.values()) + ")";
        return series + " of " + area + whom + " in " + year;
    }

    private static Map<String, String> group(ResultSet row) throws SQLException {
        Map<String, String> group = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            String code = row.getString(dimension.name().toLowerCase(Locale.ROOT));
            if (!code.equals(Disaggregation.ALL)) {
                group.put(dimension.jsonName(), code);
            }
        }
        return group;
    }

    private List<PublishedValue.Input> inputs(String text) {
        try {
            return json.readValue(text, INPUTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The observations of a finding are kept as JSON that can't be read.", e);
        }
    }
}
