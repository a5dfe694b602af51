package org.inclusio.indicator.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
public class PublishedValues implements Slices {

    private static final int ROWS_AT_ONCE = 500;
    private static final String SQL = "select ref_area, " + IndicatorValues.CELL + ", " + IndicatorValues.CONTENT
            + " from indicator_value where revision = ? order by " + IndicatorValues.CELL;
    private static final TypeReference<List<PublishedValue.Input>> INPUTS = new TypeReference<>() {};

    private final IndicatorCatalogue catalogue;
    private final ObjectMapper json;

    public PublishedValues(IndicatorCatalogue catalogue, ObjectMapper json) {
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
                ValueSlice slice = new ValueSlice(entry.reference());
                while (row.next()) {
                    String area = row.getString("ref_area");
                    PublishedValue value = value(area, row);
                    byte[] written = json.writeValueAsBytes(value);
                    if (written.length > ValueSlice.LARGEST_VALUE) {
                        send.leaveOut(told(value.cell()), written.length);
                    } else {
                        if (!slice.takes(written)) {
                            send.send(Topics.INDICATOR_VALUES, area, slice.finish(false));
                        }
                        slice.add(area, written);
                    }
                }
                if (!slice.isEmpty()) {
                    send.send(Topics.INDICATOR_VALUES, slice.area(), slice.finish(true));
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Revision " + entry.reference() + " can't be written as JSON.", e);
        } finally {
            connection.rollback();
        }
    }

    private static String told(org.inclusio.contracts.v1.Cell cell) {
        return "value of " + cell.series() + " in " + cell.timePeriod() + ", "
                + Wire.cell(cell).disaggregation();
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
        return content.value() == null && !content.isUnsure() || content.reliability() == Reliability.PUBLISH
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
                        standing.imputedPercent(),
                        standing.areasSurveyed(),
                        standing.surveysOnly(),
                        standing.areasCatalogued(),
                        standing.populationSource())
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
