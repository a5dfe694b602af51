package org.inclusio.report.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inclusio.report.Drafts;
import org.inclusio.report.RealStack;
import org.inclusio.report.WrittenSample;
import org.inclusio.report.language.Language;
import org.inclusio.report.writing.WrittenReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class KeptContentTest {

    @Inject
    ObjectMapper json;

    /** So that a form that is made later is the one that would have been made at once. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void what_was_kept_is_read_back_to_the_letter(Language language) {
        WrittenReport written = WrittenSample.in(language);
        KeptContent content = new KeptContent(written.document(), written.statistics());

        KeptContent read = KeptContent.of(content.bytes(json));

        assertThat(read).isEqualTo(content);
        assertThat(read.bytes(json)).isEqualTo(content.bytes(json));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_chart_of_each_kind_is_read_back_to_the_letter(Language language) {
        KeptContent content = new KeptContent(Drafts.charts(language).finish(), List.of());

        assertThat(KeptContent.of(content.bytes(json))).isEqualTo(content);
    }

    /** As charts were kept when there was one kind of them. */
    @Test
    void a_chart_without_a_kind_is_a_dot_plot() throws IOException {
        KeptContent content = new KeptContent(Drafts.small().finish(), List.of());
        ObjectNode kept = (ObjectNode) json.readTree(content.bytes(json));
        for (JsonNode section : kept.at("/document/sections")) {
            for (JsonNode block : section.get("blocks")) {
                if (block.has("plot")) {
                    ObjectNode chart = (ObjectNode) block;
                    chart.setAll((ObjectNode) chart.remove("plot"));
                    chart.remove(List.of("kind", "notes"));
                }
            }
        }
        String old = json.writeValueAsString(kept);

        assertThat(old).contains("\"panels\"").doesNotContain("\"plot\"");
        assertThat(KeptContent.of(old.getBytes(StandardCharsets.UTF_8))).isEqualTo(content);
    }
}
