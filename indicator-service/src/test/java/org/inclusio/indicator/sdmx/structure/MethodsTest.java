package org.inclusio.indicator.sdmx.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.inclusio.formats.sdmx.OfficialSchemas;
import org.inclusio.formats.sentence.Language;
import org.inclusio.formats.structure.Artefact;
import org.inclusio.formats.structure.Content;
import org.inclusio.formats.structure.ItemReference;
import org.inclusio.formats.structure.MetadataMessage;
import org.inclusio.formats.structure.MetadataSet;
import org.inclusio.formats.structure.Text;
import org.inclusio.indicator.sdmx.query.Address;
import org.inclusio.problem.RefusedRequest;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of the methods of the series, and how it is asked for. */
class MethodsTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Registry REGISTRY = new Registry(DescribedArtefacts.of(CATALOGUE, Seen.NOTHING));
    private static final List<MetadataSet> SETS = Methods.sets(CATALOGUE);

    private static byte[] written(MetadataSet.Format format, boolean areStubs) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MetadataMessage("INCLUSIO", Instant.EPOCH, Language.FR, areStubs, SETS).write(format, out);
        return out.toByteArray();
    }

    @Test
    void a_set_that_is_named_beside_others_and_is_not_there_is_said_to_be_left_out() {
        assertThat(asked("/metadataset/INCLUSIO/MDS_MDG_0401_U5MR,MDS_MDG_0401_U5M", null)
                        .ignored())
                .containsExactly("MDS_MDG_0401_U5M (MDS_MDG_0401_U5MR?)");
    }

    private static AskedMetadata asked(String path, String query) {
        return AskedMetadata.of(Address.of(path, query), SETS, REGISTRY);
    }

    @ParameterizedTest
    @EnumSource(MetadataSet.Format.class)
    void a_message_is_valid_by_the_schemas_of_sdmx_also_where_it_tells_stubs(MetadataSet.Format format)
            throws Exception {
        for (boolean areStubs : List.of(false, true)) {
            byte[] message = written(format, areStubs);
            if (format.ofStructures().isXml()) {
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(message));
            }
            OfficialSchemas.requireValid(format.mediaType(), message);
        }
    }

    @Test
    void each_series_has_one_set_that_says_what_the_catalogue_says_of_it() throws IOException {
        assertThat(SETS).hasSameSizeAs(CATALOGUE.series());
        JsonNode sets = new ObjectMapper()
                .readTree(written(MetadataSet.Format.JSON_2_0, false))
                .path("data")
                .path("metadataSets");
        for (JsonNode set : sets) {
            String series = set.path("id").asText().substring("MDS_".length());
            assertThat(set.path("targets").path(0).asText())
                    .isEqualTo("urn:sdmx:org.sdmx.infomodel.codelist.Code=INCLUSIO:CL_SERIES_MDG(1.0.0)." + series);
            assertThat(set.path("attributes").findValuesAsText("id"))
                    .contains("DEFINITION", "METHOD", "FORMULA", "SOURCE", "AGGREGATION");
            assertThat(set.path("attributes").path(0).path("value").path("en").asText())
                    .isEqualTo(CATALOGUE.series(series).orElseThrow().definition());
        }
    }

    /** Every attribute is one of the structure, and every one of the structure is said of some series. */
    @Test
    void what_is_said_are_the_attributes_of_the_metadata_structure() {
        Set<String> declared = REGISTRY.all().stream()
                .map(Artefact::content)
                .filter(Content.MetadataStructure.class::isInstance)
                .flatMap(one -> ((Content.MetadataStructure) one).attributes().stream())
                .map(ItemReference::item)
                .collect(Collectors.toSet());
        Set<String> said = SETS.stream()
                .map(MetadataSet::said)
                .map(Map<String, Text>::keySet)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        assertThat(said).isEqualTo(declared);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/metadataflow/INCLUSIO/MDF_MDG_METHODS/~/* | 85",
                "/metadataflow/*/MDF_MDG_METHODS | 85",
                "/metadataset/INCLUSIO/MDS_MDG_0401_U5MR/1.0.0 | 1",
                "/metadataset/INCLUSIO/MDS_MDG_0401_U5MR,MDS_MDG_0303_WOMEN_PARLIAMENT | 2",
                "/structure/codelist/INCLUSIO/CL_SERIES_MDG/1.0.0 | 85",
                "/structure/* | 85"
            })
    void sets_are_asked_for_by_flow_by_identity_and_by_what_they_are_about(String path, int sets) {
        assertThat(asked(path, null).sets()).hasSize(sets);
        assertThat(asked(path, "detail=allstubs").areStubs()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/metadataset/INCLUSIO/MDS_MDG_0401_U5M | detail=full | 404 | MDS_MDG_0401_U5MR",
                "/metadataset/OTHER/MDS_MDG_0401_U5MR | '' | 404 | no such metadata set",
                "/metadataflow/INCLUSIO/MDF_MDG_METHODS/2.0.0 | '' | 404 | no such metadata set",
                "/metadataset/INCLUSIO/MDS_MDG_0401_U5MR/x.y | '' | 400 | can't be read",
                "/structure/codelists | '' | 400 | Was 'codelist' meant?",
                "/metadataflows | '' | 400 | Was 'metadataflow' meant?",
                "/metadataflow | details=full | 400 | (detail?)",
                "/metadataflow | detail=allstub | 400 | Was 'allstubs' meant?",
                "/metadataset/a/b/1.0.0/d | '' | 400 | too much"
            })
    void what_there_is_not_is_refused_with_the_nearest_right_word(String path, String query, int status, String told) {
        assertThatThrownBy(() -> asked(path, query))
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refusal -> assertThat(refusal.refusal().status()).isEqualTo(status))
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | '' | JSON_2_1",
                "application/vnd.sdmx.metadata+json;version=2.0.0 | '' | JSON_2_0",
                "application/vnd.sdmx.metadata+xml;version=3.0 | '' | ML_3_0",
                "application/xml | '' | ML_3_1",
                "text/csv, application/json;q=0.5 | '' | JSON_2_1",
                "*/* | format=sdmx-3.0 | ML_3_0"
            })
    void the_format_is_that_of_the_header_or_of_the_parameter_before_it(
            String accept, String query, MetadataSet.Format format) {
        assertThat(AskedMetadata.format(Optional.of(accept), Address.of("", query)))
                .isEqualTo(format);
    }

    @Test
    void a_format_that_metadata_do_not_have_is_refused() {
        assertThatThrownBy(() -> AskedMetadata.format(Optional.of("text/csv"), Address.of("", null)))
                .hasMessageContaining("application/vnd.sdmx.metadata+json;version=2.0.0");
    }
}
