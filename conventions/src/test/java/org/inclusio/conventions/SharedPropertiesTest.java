package org.inclusio.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SharedPropertiesTest {

    @Test
    void what_all_services_are_configured_with_alike_is_written_once() throws IOException {
        List<Path> services = Repository.files(path -> path.endsWith("src/main/resources/application.properties"));
        assertThat(services).hasSizeGreaterThan(2);
        Set<Map.Entry<Object, Object>> common =
                new HashSet<>(read(services.get(0)).entrySet());
        for (Path service : services) {
            common.retainAll(read(service).entrySet());
        }

        assertThat(common)
                .as("Move these to META-INF/microprofile-config.properties of the module startup.")
                .isEmpty();
    }

    @Test
    void no_service_repeats_what_is_shared() throws IOException {
        Map<Object, Object> shared = new HashMap<>();
        for (Path file : Repository.files(path -> path.endsWith("META-INF/microprofile-config.properties"))) {
            shared.putAll(read(file));
        }
        assertThat(shared).isNotEmpty();

        for (Path service : Repository.files(path -> path.endsWith("src/main/resources/application.properties"))) {
            assertThat(read(service).entrySet()).as(service.toString()).doesNotContainAnyElementsOf(shared.entrySet());
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Repository.text(file)));
        return properties;
    }
}
