package org.inclusio.ingest.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.sdmx.OfficialSchemas;
import org.inclusio.formats.sentence.Language;
import org.inclusio.formats.structure.StructureFormat;
import org.inclusio.formats.structure.StructureMessage;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.api.Test;

/** The structures that messages of observations refer to. */
class StructureMessagesTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Instant PREPARED = Instant.parse("2015-07-01T09:30:00Z");

    @Test
    void both_messages_are_valid_by_the_schemas_of_sdmx() throws Exception {
        OfficialSchemas.requireValid("application/vnd.sdmx.structure+json", json(Artefacts.all()));
        OfficialSchemas.requireValid("application/vnd.sdmx.structure+xml", xml(Artefacts.all()));
    }

    @Test
    void every_column_but_the_action_is_a_component() {
        Set<String> columns =
                new HashSet<>(Arrays.stream(Column.values()).map(Column::name).toList());
        columns.remove(Column.ACTION.name());
        assertThat(Arrays.stream(Concept.values()).map(Concept::name)).containsExactlyInAnyOrderElementsOf(columns);
    }

    /** Clients look up every reference in the message itself. */
    @Test
    void what_a_message_of_all_refers_to_is_in_it() throws IOException {
        JsonNode data = new ObjectMapper().readTree(json(Artefacts.all())).at("/data");
        Set<String> lists = new HashSet<>(data.at("/codelists").findValuesAsText("id"));
        Set<String> concepts = new HashSet<>(data.at("/conceptSchemes").findValuesAsText("id"));
        assertThat(data.findValuesAsText("enumeration"))
                .isNotEmpty()
                .allSatisfy(urn -> assertThat(lists).contains(urn.replaceAll(".*:(CL_\\w+)\\(.*", "$1")));
        assertThat(data.findValuesAsText("conceptIdentity"))
                .hasSize(Concept.values().length)
                .allSatisfy(urn -> assertThat(concepts).contains(urn.replaceAll(".*\\.", "")));
        assertThat(data.at("/dataflows/0/structure").asText()).isEqualTo(DataStructure.URN);
    }

    @Test
    void one_artefact_comes_alone_or_with_what_it_refers_to() {
        Artefacts flow = Artefacts.of("dataflow", "DF_OBSERVATIONS");
        assertThat(flow).isEqualTo(new Artefacts(false, true, false, java.util.List.of()));
        assertThat(flow.withChildren()).isEqualTo(new Artefacts(true, true, false, java.util.List.of()));
        assertThat(flow.withDescendants()).isEqualTo(Artefacts.all());
        assertThat(Artefacts.of("codelist", "CL_SEX").codeLists()).containsExactly(Concept.SEX);
        assertThat(Artefacts.of("datastructure", "NONE").isEmpty()).isTrue();
    }

    @Test
    void both_formats_say_the_same_codes() throws IOException {
        String xml = new String(xml(Artefacts.of("codelist", "CL_SEX")), StandardCharsets.UTF_8);
        JsonNode codes = new ObjectMapper()
                .readTree(json(Artefacts.of("codelist", "CL_SEX")))
                .at("/data/codelists/0/codes");
        assertThat(Pattern.compile("<str:Code id=\"([^\"]+)\"")
                        .matcher(xml)
                        .results()
                        .map(code -> code.group(1)))
                .containsExactlyElementsOf(codes.findValuesAsText("id"))
                .contains("F", "M", "_T");
    }

    private static byte[] json(Artefacts artefacts) throws IOException {
        return written(StructureFormat.JSON_2_0, artefacts);
    }

    private static byte[] xml(Artefacts artefacts) throws IOException {
        return written(StructureFormat.ML_2_1, artefacts);
    }

    private static byte[] written(StructureFormat format, Artefacts artefacts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(
                new StructureMessage(
                        DataStructure.AGENCY, PREPARED, Language.EN, DescribedArtefacts.of(artefacts, CATALOGUE)),
                out);
        return out.toByteArray();
    }
}
