package org.inclusio.formats.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.xml.parsers.DocumentBuilderFactory;
import org.inclusio.formats.sdmx.OfficialSchemas;
import org.inclusio.formats.sentence.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** One artefact of each kind in every syntax. */
class WrittenStructuresTest {

    private static final Instant PREPARED = Instant.parse("2015-07-01T09:30:00Z");
    private static final Reference AGENCIES = new Reference(ArtefactType.AGENCY_SCHEME, "SDMX", "AGENCIES", "1.0");
    private static final Reference PROVIDERS =
            new Reference(ArtefactType.DATA_PROVIDER_SCHEME, "OWN", "DATA_PROVIDERS", "1.0");
    private static final Reference CONCEPTS = own(ArtefactType.CONCEPT_SCHEME, "CS");
    private static final Reference SEX = own(ArtefactType.CODE_LIST, "CL_SEX");
    private static final Reference STRUCTURE = own(ArtefactType.DATA_STRUCTURE, "DSD");
    private static final Reference FLOW = own(ArtefactType.DATAFLOW, "DF");
    private static final Reference CATEGORIES = own(ArtefactType.CATEGORY_SCHEME, "GOALS");
    private static final Reference METHODS = own(ArtefactType.METADATA_STRUCTURE, "MSD");
    private static final Text BOTH =
            new Text(Map.of(Language.EN, "Women & <girls>", Language.FR, "Femmes", Language.AR, "نساء"));

    private static Reference own(ArtefactType type, String id) {
        return new Reference(type, "OWN", id, "1.0.0");
    }

    private static Artefact of(Reference identity, Content content) {
        return Artefact.of(identity, BOTH, content).described(Text.ofEnglish("All of it."));
    }

    private static Content items(Item... items) {
        return new Content.Items(List.of(items), false);
    }

    private static List<Artefact> one_of_each() {
        Item total = Item.of("_T", BOTH).annotated(List.of(Annotation.of("M49", "M49", "001")));
        return List.of(
                of(AGENCIES, items(Item.of("OWN", BOTH))),
                of(PROVIDERS, items(Item.of("OFFICE", BOTH))),
                of(
                        CONCEPTS,
                        items(
                                Item.of("SEX", BOTH),
                                Item.of("TIME_PERIOD", BOTH),
                                Item.of("OBS_VALUE", BOTH),
                                Item.of("UNIT", BOTH),
                                Item.of("NOTE", BOTH))),
                of(SEX, items(total, Item.of("F", BOTH).within("_T"))),
                of(
                        STRUCTURE,
                        new Content.DataStructure(List.of(
                                Component.of(Component.Kind.DIMENSION, CONCEPTS.item("SEX"), Representation.coded(SEX)),
                                Component.of(
                                        Component.Kind.TIME_DIMENSION,
                                        CONCEPTS.item("TIME_PERIOD"),
                                        Representation.of("ObservationalTimePeriod")),
                                Component.of(
                                        Component.Kind.MEASURE,
                                        CONCEPTS.item("OBS_VALUE"),
                                        Representation.of("Decimal")),
                                new Component(
                                        Component.Kind.ATTRIBUTE,
                                        CONCEPTS.item("UNIT"),
                                        Representation.coded(SEX),
                                        true,
                                        List.of("SEX")),
                                Component.of(
                                        Component.Kind.ATTRIBUTE,
                                        CONCEPTS.item("NOTE"),
                                        Representation.of("String"))))),
                of(FLOW, new Content.Flow(STRUCTURE)),
                of(CATEGORIES, items(Item.of("G1", BOTH), Item.of("G1.T1", BOTH).within("G1"), Item.of("G2", BOTH))),
                of(own(ArtefactType.CATEGORISATION, "CAT"), new Content.Categorised(FLOW, CATEGORIES.item("G1.T1"))),
                of(
                        own(ArtefactType.HIERARCHY, "H"),
                        new Content.Tree(List.of(new Content.Tree.Node(
                                "_T", SEX.item("_T"), List.of(new Content.Tree.Node("F", SEX.item("F"), List.of())))))),
                of(
                                own(ArtefactType.DATA_CONSTRAINT, "CC"),
                                new Content.Constraint(
                                        true,
                                        FLOW,
                                        List.of(new CubeRegion(
                                                Map.of("SEX", List.of("F", "_T")),
                                                Optional.of(new CubeRegion.Periods("1990", "2015")))),
                                        List.of(),
                                        OptionalLong.of(12),
                                        OptionalLong.of(2)))
                        .annotated(List.of(Annotation.of("obs_count", "sdmx_metrics", "12"))),
                of(
                        own(ArtefactType.DATA_CONSTRAINT, "ALLOWED"),
                        new Content.Constraint(
                                false,
                                FLOW,
                                List.of(),
                                List.of(Map.of("SEX", "F")),
                                OptionalLong.empty(),
                                OptionalLong.empty())),
                of(own(ArtefactType.PROVISION_AGREEMENT, "PA"), new Content.Provision(FLOW, PROVIDERS.item("OFFICE"))),
                of(METHODS, new Content.MetadataStructure(List.of(CONCEPTS.item("NOTE")))),
                of(own(ArtefactType.METADATAFLOW, "MDF"), new Content.MetadataFlow(METHODS, SEX)));
    }

    private static byte[] written(StructureFormat format, Language language, List<Artefact> artefacts)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(new StructureMessage("OWN", PREPARED, language, artefacts), out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(StructureFormat.class)
    void is_valid_by_the_schemas_of_sdmx(StructureFormat format) throws Exception {
        OfficialSchemas.requireValid(format.mediaType(), written(format, Language.EN, one_of_each()));
    }

    @ParameterizedTest
    @EnumSource(StructureFormat.class)
    void stubs_are_valid_too(StructureFormat format) throws Exception {
        for (boolean isComplete : new boolean[] {false, true}) {
            List<Artefact> stubs =
                    one_of_each().stream().map(one -> one.stub(isComplete)).toList();
            OfficialSchemas.requireValid(format.mediaType(), written(format, Language.EN, stubs));
        }
    }

    @ParameterizedTest
    @EnumSource(StructureFormat.class)
    void what_has_no_items_is_valid_too(StructureFormat format) throws Exception {
        OfficialSchemas.requireValid(
                format.mediaType(), written(format, Language.EN, List.of(of(SEX, items()), of(CATEGORIES, items()))));
    }

    /** 3.1 has no schema to be had; what it shares with 3.0 is all but its namespace. */
    @Test
    void allowed_constraints_of_3_1_are_those_of_3_0_without_a_role() throws Exception {
        List<Artefact> artefacts = one_of_each().stream()
                .filter(one -> !(one.content() instanceof Content.Constraint constraint) || !constraint.isActual())
                .toList();
        String of31 = new String(written(StructureFormat.ML_3_1, Language.EN, artefacts), StandardCharsets.UTF_8);
        assertThat(of31).contains("schemas/v3_1/structure").doesNotContain(" role=");
        String of30 =
                of31.replace("v3_1", "v3_0").replace("<str:DataConstraint ", "<str:DataConstraint role=\"Allowed\" ");
        OfficialSchemas.requireValid(StructureFormat.ML_3_0.mediaType(), of30.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource(
            value = StructureFormat.class,
            names = {"ML_2_1", "ML_3_0", "ML_3_1"})
    void xml_tells_names_in_every_language_they_have(StructureFormat format) throws Exception {
        Document message = parsed(written(format, Language.FR, List.of(of(SEX, items()))));
        NodeList names = message.getElementsByTagNameNS("*", "Name");
        assertThat(names.getLength()).isEqualTo(3);
        assertThat(message.getDocumentElement().getTextContent()).contains("Women & <girls>", "Femmes", "نساء");
    }

    @ParameterizedTest
    @EnumSource(
            value = StructureFormat.class,
            names = {"JSON_1_0", "JSON_2_0", "JSON_2_1"})
    void json_tells_one_language_and_the_others_beside_it(StructureFormat format) throws IOException {
        JsonNode list =
                json(written(format, Language.FR, List.of(of(SEX, items())))).at("/data/codelists/0");
        assertThat(list.at("/name").asText()).isEqualTo("Femmes");
        assertThat(list.at("/names/en").asText()).isEqualTo("Women & <girls>");
        // What is not known in the language is told in English.
        assertThat(list.at("/description").asText()).isEqualTo("All of it.");
    }

    @Test
    void version_2_1_has_two_parts_and_version_3_three() throws IOException {
        List<Artefact> flow = List.of(of(FLOW, new Content.Flow(STRUCTURE)));
        assertThat(json(written(StructureFormat.JSON_1_0, Language.EN, flow)).at("/data/dataflows/0/structure"))
                .hasToString("\"urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=OWN:DSD(1.0)\"");
        assertThat(json(written(StructureFormat.JSON_2_0, Language.EN, flow)).at("/data/dataflows/0/structure"))
                .hasToString("\"urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=OWN:DSD(1.0.0)\"");
    }

    /** pysdmx reads the counts from annotations, 3.1 has properties for them. */
    @Test
    void counts_are_annotations_of_constraints_and_properties_of_availability() throws IOException {
        List<Artefact> constraint = one_of_each().stream()
                .filter(one -> one.identity().id().equals("CC"))
                .toList();
        JsonNode of20 = json(written(StructureFormat.JSON_2_0, Language.EN, constraint));
        assertThat(of20.at("/data/dataConstraints/0/role").asText()).isEqualTo("Actual");
        assertThat(of20.at("/data/dataConstraints/0/annotations/0/title").asText())
                .isEqualTo("12");
        JsonNode of21 = json(written(StructureFormat.JSON_2_1, Language.EN, constraint));
        assertThat(of21.at("/data/dataConstraints").isMissingNode()).isTrue();
        assertThat(of21.at("/data/availabilityConstraints/0/obsCount").asLong()).isEqualTo(12);
        assertThat(of21.at("/data/availabilityConstraints/0/seriesCount").asLong())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(StructureFormat.class)
    void a_category_stands_within_its_category(StructureFormat format) throws Exception {
        byte[] message = written(format, Language.EN, one_of_each());
        if (format.isXml()) {
            NodeList categories = parsed(message).getElementsByTagNameNS("*", "Category");
            assertThat(categories.item(1).getParentNode()).isSameAs(categories.item(0));
            assertThat(categories.item(1).getAttributes().getNamedItem("id").getNodeValue())
                    .isEqualTo("T1");
        } else {
            assertThat(json(message)
                            .at("/data/categorySchemes/0/categories/0/categories/0/id")
                            .asText())
                    .isEqualTo("T1");
        }
    }

    private static JsonNode json(byte[] message) throws IOException {
        return new ObjectMapper().readTree(message);
    }

    private static Document parsed(byte[] message) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(message));
    }
}
