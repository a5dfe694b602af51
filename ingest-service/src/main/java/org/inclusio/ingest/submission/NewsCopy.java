package org.inclusio.ingest.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.UnreadableRow;
import org.inclusio.ingest.comparison.Action;
import org.inclusio.ingest.comparison.Comparison;
import org.inclusio.ingest.comparison.ObservationColumns;
import org.inclusio.ingest.quality.Completion;

/** Reads a file a second time and copies what it says that is new straight into the history. */
final class NewsCopy implements RowReceiver {

    private static final String COPY = "COPY observation (" + ObservationColumns.KEY + ", " + ObservationColumns.STATED
            + ", withdrawn, line, revision, ref_area) FROM STDIN";

    private final Comparison comparison;
    private final Completion completion;
    private final RowCopy copy;
    private final byte[] revision;
    private final byte[] area;
    private int ordinal;

    private NewsCopy(Comparison comparison, Completion completion, RowCopy copy, String area, long revision) {
        this.comparison = comparison;
        this.completion = completion;
        this.copy = copy;
        this.area = area.getBytes(StandardCharsets.US_ASCII);
        this.revision = Long.toString(revision).getBytes(StandardCharsets.US_ASCII);
    }

    static void copy(
            Connection connection,
            Comparison comparison,
            Completion completion,
            String area,
            long revision,
            ObservationFormat format,
            ReceivedBody body)
            throws SQLException, IOException {
        RowCopy copy = new RowCopy(connection, COPY);
        try {
            NewsCopy news = new NewsCopy(comparison, completion, copy, area, revision);
            body.read(format, news);
            comparison.forEachDeleted(news::keep);
        } catch (RuntimeException | IOException | SQLException e) {
            copy.cancel();
            throw e;
        }
        copy.end();
    }

    @Override
    public void observation(RawObservation sent) {
        ordinal++;
        RawObservation row = comparison.action(sent) == Action.DELETE ? sent : completion.of(sent);
        if (!comparison.isToKeep(row, ordinal)) {
            return;
        }
        try {
            keep(comparison.whole(row));
        } catch (SQLException e) {
            throw new IllegalStateException("Row " + ordinal + " could not be copied.", e);
        }
    }

    private void keep(RawObservation row) throws SQLException {
        copy.observation(row);
        copy.last(revision);
        copy.last(area);
        copy.endRow();
    }

    @Override
    public void unreadable(UnreadableRow row) {
        ordinal++;
    }
}
