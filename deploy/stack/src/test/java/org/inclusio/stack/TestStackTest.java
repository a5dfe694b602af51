package org.inclusio.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
class TestStackTest {

    @Test
    void gives_every_caller_the_same_servers_and_each_database_its_own_login() throws Exception {
        Map<String, String> ingest = TestStack.config("ingest");
        Map<String, String> report = TestStack.config("report");

        assertThat(ingest.get("kafka.bootstrap.servers"))
                .isEqualTo(report.get("kafka.bootstrap.servers"))
                .isEqualTo(TestStack.bootstrapServers());
        for (Map<String, String> config : List.of(ingest, report)) {
            try (var connection = DriverManager.getConnection(
                    config.get("quarkus.datasource.jdbc.url"),
                    config.get("quarkus.datasource.username"),
                    config.get("quarkus.datasource.password"))) {
                assertThat(connection.getCatalog()).isEqualTo(config.get("quarkus.datasource.username"));
            }
        }
    }

    @Test
    void another_class_loaders_copy_finds_the_servers_that_run_already() throws Exception {
        Map<String, String> first = TestStack.config("ingest");
        URL[] classes = {TestStack.class.getProtectionDomain().getCodeSource().getLocation()};
        try (URLClassLoader other = new URLClassLoader(classes, ClassLoader.getPlatformClassLoader())) {
            Class<?> copy = other.loadClass(TestStack.class.getName());
            assertThat(copy).isNotSameAs(TestStack.class);
            assertThat(copy.getMethod("config", String.class).invoke(null, "ingest"))
                    .isEqualTo(first);
        }
    }
}
