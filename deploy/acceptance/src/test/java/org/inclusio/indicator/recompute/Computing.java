package org.inclusio.indicator.recompute;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusio.indicator.received.ObservationsOfArea;
import org.inclusio.indicator.received.Observed;
import org.inclusio.indicator.received.StaleMarks;
import org.inclusio.indicator.received.StaleMarks.Mark;
import org.inclusio.indicator.value.Content;
import org.inclusio.indicator.value.IndicatorValues;
import org.inclusio.indicator.value.PublishedValues;
import org.inclusio.outbox.Entry;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.computation.Cell;

/** As indicator-service computes what was heard of an area, and publishes it. */
public final class Computing {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Computing() {}

    /** The messages. */
    public static List<byte[]> messages(Connection indicator, String area) throws SQLException {
        Set<Mark> marks = new StaleMarks().of(indicator, area);
        StaleValues stale = StaleValues.of(CATALOGUE, area, marks);
        List<Observed> observed = new ObservationsOfArea().read(indicator, area, stale.inputs());
        Map<Cell, Content> values = new ComputeValues(CATALOGUE, JSON).compute(area, stale, observed);
        IndicatorValues kept = new IndicatorValues();
        indicator.setAutoCommit(false);
        long revision = kept.nextRevision(indicator, area);
        kept.append(indicator, area, revision, values);
        indicator.commit();
        List<byte[]> messages = new ArrayList<>();
        new PublishedValues(CATALOGUE, JSON)
                .read(
                        indicator,
                        new Entry(1, Announcements.KIND, revision, null),
                        (topic, key, value) -> messages.add(value));
        return messages;
    }
}
