package org.inclusio.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestStackTest {

    @Test
    void gives_every_caller_the_same_servers_and_each_database_its_own_login() throws Exception {
        Map<String, String> ingest = TestStack.config("ingest");
        Map<String, String> report = TestStack.config("report");

        assertThat(ingest.get("kafka.bootstrap.servers"))
                .isEqualTo(report.get("kafka.bootstrap.servers"))
                .isEqualTo(TestStack.kafka().bootstrapServers());
        for (Map<String, String> config : List.of(ingest, report)) {
            try (var connection = DriverManager.getConnection(
                    config.get("quarkus.datasource.jdbc.url"),
                    config.get("quarkus.datasource.username"),
                    config.get("quarkus.datasource.password"))) {
                assertThat(connection.getCatalog()).isEqualTo(config.get("quarkus.datasource.username"));
            }
        }
    }
}
