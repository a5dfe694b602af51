package org.inclusio.ingest.announcement;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.outbox.Entry;

/** As ingest-service announces a submission. */
public final class Announcing {

    private Announcing() {}

    public static List<byte[]> messages(Connection ingest, long submission) throws SQLException {
        List<byte[]> messages = new ArrayList<>();
        new AnnouncedRows(new ObjectMapper().getFactory())
                .read(ingest, new Entry(1, "submission", submission, null), (topic, key, value) -> messages.add(value));
        return messages;
    }
}
