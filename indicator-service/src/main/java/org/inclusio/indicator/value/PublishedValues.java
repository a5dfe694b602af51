package org.inclusio.indicator.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.contracts.v1.IndicatorValuesPublished;
import org.inclusio.contracts.v1.PublishedValue;
import org.inclusio.contracts.v1.Topics;
import org.inclusio.outbox.Entry;
import org.inclusio.outbox.Slices;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.uncertainty.Reliability;

/** Reads the values that one recomputation changed and hands them over as messages, the same ones each time. */
@ApplicationScoped
class PublishedValues implements Slices {

    /** A broker takes a megabyte; long sources could make 500 values longer. */
    private static final int MOST_CHARACTERS = 400_000;

    private static final int ROWS_AT_ONCE = 500;
    private static final String SQL = "select ref_area, " + IndicatorValues.CELL + ", " + IndicatorValues.CONTENT
            + " from indicator_value where revision = ? order by " + IndicatorValues.CELL;
    private static final TypeReference<List<PublishedValue.Input>> INPUTS = new TypeReference<>() {};

    private final IndicatorCatalogue catalogue;
    private final ObjectMapper json;

    PublishedValues(IndicatorCatalogue catalogue, ObjectMapper json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    @Override
    public void read(Connection connection, Entry entry, Send send) throws SQLException {
        // Rows come in portions only within a transaction.
        connection.setAutoCommit(false);
        try (PreparedStatement query = connection.prepareStatement(SQL)) {
            query.setLong(1, entry.reference());
            query.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = query.executeQuery()) {
                List<PublishedValue> values = new ArrayList<>();
                String area = null;
                int slice = 0;
                int characters = 0;
                while (row.next()) {
                    int length = row.getString("inputs").length();
                    if (values.size() == IndicatorValuesPublished.MOST_VALUES
                            || characters + length > MOST_CHARACTERS && !values.isEmpty()) {
                        send(new IndicatorValuesPublished(entry.reference(), area, slice++, false, values), send);
                        values.clear();
                        characters = 0;
                    }
                    area = row.getString("ref_area");
                    values.add(value(area, row));
                    characters += length;
                }
                if (!values.isEmpty()) {
                    send(new IndicatorValuesPublished(entry.reference(), area, slice, true, values), send);
                }
            }
        } finally {
            connection.rollback();
        }
    }

    private void send(IndicatorValuesPublished event, Send send) {
        try {
            send.send(
                    Topics.INDICATOR_VALUES,
                    event.refArea(),
                    json.writeValueAsString(event).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Revision " + event.revision() + " of " + event.refArea() + " can't be written as JSON.", e);
        }
    }

    private PublishedValue value(String area, ResultSet row) throws SQLException {
        Cell cell = IndicatorValues.cell(row);
        Content content = IndicatorValues.content(row);
        return new PublishedValue(
                Wire.cell(area, cell),
                catalogue.series(cell.series()).map(Series::indicator).orElseThrow(),
                content.value(),
                content.unit(),
                content.origin(),
                content.approximation() ? true : null,
                content.nature(),
                "A".equals(content.obsStatus()) ? null : content.obsStatus(),
                content.confStatus(),
                content.lowerBound(),
                content.upperBound(),
                reliability(content),
                content.source(),
                content.reportedValue(),
                inputs(content),
                coverage(content.standing()));
    }

    /** Nothing where nothing speaks against the number, as with every other attribute that says nothing. */
    private static PublishedValue.Reliability reliability(Content content) {
        return content.value() == null || content.reliability() == Reliability.PUBLISH
                ? null
                : PublishedValue.Reliability.valueOf(content.reliability().name());
    }

    private static PublishedValue.Coverage coverage(Standing standing) {
        return standing.isOfARegion()
                ? new PublishedValue.Coverage(
                        standing.percent(),
                        standing.areasWithData(),
                        standing.areas(),
                        standing.imputedValue(),
                        standing.imputedPercent())
                : null;
    }

    private List<PublishedValue.Input> inputs(Content content) {
        try {
            return content.value() == null && content.limit().isEmpty()
                            || content.standing().isOfARegion()
                    ? null
                    : json.readValue(content.inputs(), INPUTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The inputs of a value are kept as JSON that can't be read.", e);
        }
    }
}
