package org.inclusio.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** SQLSTATE classes: PostgreSQL documentation, appendix A. */
class FaultTest {

    @Test
    void a_database_or_a_broker_that_is_away_or_busy_is_waited_for() {
        assertThat(Fault.of(new SQLException("refused", "08001"))).isEqualTo(Fault.PASSING);
        assertThat(Fault.of(new SQLException("starting up", "57P03"))).isEqualTo(Fault.PASSING);
        assertThat(Fault.of(new SQLException("deadlock", "40P01"))).isEqualTo(Fault.PASSING);
        assertThat(Fault.of(new SQLException("disk full", "53100"))).isEqualTo(Fault.PASSING);
        assertThat(Fault.of(new SQLException("no such table yet", "42P01"))).isEqualTo(Fault.PASSING);
        assertThat(Fault.of(new SQLException("Acquisition timeout while waiting for new connection")))
                .isEqualTo(Fault.PASSING);
        assertThat(Fault.of(new ExecutionException(new TimeoutException("no leader"))))
                .isEqualTo(Fault.PASSING);
        assertThat(Fault.of(new ExecutionException(new NetworkException("gone"))))
                .isEqualTo(Fault.PASSING);
    }

    @Test
    void what_lies_in_the_item_is_told_however_deep_it_is_wrapped() {
        assertThat(Fault.of(new IllegalStateException("not kept", new SQLException("no number", "22003"))))
                .isEqualTo(Fault.LASTING);
        assertThat(Fault.of(new SQLException("not null", "23502"))).isEqualTo(Fault.LASTING);
        assertThat(Fault.of(new SQLException("index row size", "54000"))).isEqualTo(Fault.LASTING);
        assertThat(Fault.of(new ExecutionException(new RecordTooLargeException("4 MB"))))
                .isEqualTo(Fault.LASTING);
        assertThat(Fault.of(new IllegalStateException(new JsonParseException(null, "no JSON"))))
                .isEqualTo(Fault.LASTING);
    }

    @Test
    void a_transaction_that_is_rolled_back_tells_it_by_what_it_suppressed() {
        IllegalStateException rolledBack = new IllegalStateException("rolled back");
        rolledBack.addSuppressed(new IllegalStateException("flush", new SQLException("check", "23514")));
        assertThat(Fault.of(new RuntimeException(rolledBack))).isEqualTo(Fault.LASTING);
    }

    @Test
    void a_mistake_in_a_program_is_neither() {
        assertThat(Fault.of(new NullPointerException())).isEqualTo(Fault.UNKNOWN);
        assertThat(Fault.of(new IOException("no space left on device"))).isEqualTo(Fault.UNKNOWN);
        assertThat(Fault.of(new SQLException("cancelled by its timeout", "57014")))
                .isEqualTo(Fault.UNKNOWN);
        assertThat(Fault.of(new SQLException("raised by a trigger", "P0001"))).isEqualTo(Fault.UNKNOWN);
        assertThat(Fault.of(new SQLException("no such operator", "42883"))).isEqualTo(Fault.UNKNOWN);
        assertThat(Fault.of(new SQLException("no row to read from", "24000"))).isEqualTo(Fault.UNKNOWN);
        assertThat(Fault.of(new StackOverflowError())).isEqualTo(Fault.UNKNOWN);
    }
}
