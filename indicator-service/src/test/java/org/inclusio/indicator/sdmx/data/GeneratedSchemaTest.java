package org.inclusio.indicator.sdmx.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.inclusio.formats.sdmx.OfficialSchemas;
import org.inclusio.formats.structure.ArtefactType;
import org.inclusio.formats.structure.Component;
import org.inclusio.formats.structure.Component.Kind;
import org.inclusio.formats.structure.Content;
import org.inclusio.formats.structure.Reference;
import org.inclusio.formats.structure.Representation;
import org.inclusio.formats.structure.SpecificSchema;
import org.inclusio.formats.structure.SpecificSchema.Version;
import org.inclusio.formats.write.DataSetHead;
import org.inclusio.formats.write.WrittenFormat;
import org.inclusio.indicator.release.ToldReleases.Told;
import org.inclusio.indicator.sdmx.FlowComponent;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedFlow;
import org.inclusio.indicator.sdmx.PublishedStructure.Attachment;
import org.inclusio.indicator.sdmx.query.Address;
import org.inclusio.indicator.sdmx.query.AskedFormat;
import org.inclusio.indicator.sdmx.query.DataFormat;
import org.inclusio.indicator.sdmx.query.DataQuery;
import org.inclusio.indicator.sdmx.query.Face;
import org.inclusio.indicator.sdmx.query.QueryOfV2;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** Structure-specific messages of this service, by the schema that it makes for them. */
class GeneratedSchemaTest {

    private static final PublishedCodes CODES = new PublishedCodes(IndicatorCatalogue.load());
    private static final Told RELEASE = new Told(2, "2015-07", Instant.parse("2015-07-01T09:30:00Z"), Optional.empty());

    static Stream<Arguments> messages() {
        return Stream.of(DataFormat.SPECIFIC_2_1, DataFormat.SPECIFIC_TIME_SERIES_2_1, DataFormat.ML_3_0)
                .flatMap(format -> Stream.of(PublishedFlow.ALL, PublishedFlow.COMPATIBLE)
                        .flatMap(flow -> Stream.of("TIME_PERIOD", "SEX", "AllDimensions")
                                .filter(at -> !format.isOfTimeSeries() || at.equals("TIME_PERIOD"))
                                .map(at -> Arguments.of(format, flow, at))));
    }

    private static String message(DataFormat format, PublishedFlow flow, String at) throws IOException {
        DataQuery query =
                QueryOfV2.of(Address.of("/dataflow/INCLUSIO/" + flow.id(), "dimensionAtObservation=" + at), CODES);
        AskedFormat asked = AskedFormat.of(Face.V2, Optional.of(format.mediaType()), Address.of("", null));
        WrittenFormat<PublishedRow> written =
                DataFormats.of(asked, query, RowStructure.of(query, Face.V2, CODES, "en"), RELEASE, "en", List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WrittenFormat.Message<PublishedRow> message = written.begin(out);
        message.dataSet(DataSetHead.REPLACE);
        Batches arranged = new Arranged(MadeRows.batches(MadeRows.many(new Random(4))), query);
        for (List<PublishedRow> part = arranged.next(); !part.isEmpty(); part = arranged.next()) {
            for (PublishedRow row : part) {
                message.row(row);
            }
        }
        message.end();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String schema(DataFormat format, PublishedFlow flow, String at) throws IOException {
        Map<Reference, List<String>> lists = new HashMap<>();
        List<Component> components = new ArrayList<>();
        List<String> key = flow.key().stream().map(FlowComponent::id).toList();
        for (FlowComponent one : flow.components()) {
            Optional<Reference> list =
                    one.codeList().map(id -> new Reference(ArtefactType.CODE_LIST, "INCLUSIO", id, "1.0.0"));
            TreeSet<String> codes = new TreeSet<>(CODES.of(one.source()).keySet());
            codes.add("_T");
            list.ifPresent(id -> lists.put(
                    id, codes.stream().map(CODES.wording(one)::told).distinct().toList()));
            boolean isOfSeries =
                    one.attachment().filter(Attachment.SERIES::equals).isPresent();
            components.add(new Component(
                    Kind.valueOf(one.role().name().replaceFirst("^TIME$", "TIME_DIMENSION")),
                    new Reference(ArtefactType.CONCEPT_SCHEME, "INCLUSIO", "CS_MDG", "1.0.0").item(one.id()),
                    list.map(Representation::coded)
                            .orElseGet(() -> Representation.of(one.dataType().orElseThrow())),
                    one.isDimension(),
                    isOfSeries ? key : List.of()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SpecificSchema(
                        format == DataFormat.ML_3_0 ? Version.V3_0 : Version.V2_1,
                        new Content.DataStructure(components),
                        lists,
                        flow.structureUrn("1.0.0") + ":ObsLevelDim:" + at,
                        at,
                        false)
                .write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String folder(DataFormat format) {
        return format == DataFormat.ML_3_0 ? "ml-3.0" : "ml-2.1";
    }

    @ParameterizedTest
    @MethodSource("messages")
    void a_message_is_valid_by_the_schema_of_its_structure(DataFormat format, PublishedFlow flow, String at)
            throws Exception {
        String message = message(format, flow, at);
        String schema = schema(format, flow, at);
        var document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(schema.getBytes(StandardCharsets.UTF_8)));
        assertThat(message)
                .contains("namespace=\"" + document.getDocumentElement().getAttribute("targetNamespace"));
        OfficialSchemas.requireValid(folder(format), schema, message.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void a_message_with_a_code_that_there_is_not_or_without_a_dimension_is_not(
            DataFormat format, PublishedFlow flow, String at) throws Exception {
        String message = message(format, flow, at);
        String schema = schema(format, flow, at);
        for (String wrong : List.of(
                message.replaceFirst(" FREQ=\"A\"", " FREQ=\"X\""),
                message.replaceFirst(" SERIES=\"[A-Z0-9_]+\"", ""),
                message.replaceFirst(" DECIMALS=\"\\d+\"", " DECIMALS=\"x\""),
                message.replaceFirst(" OBS_STATUS=", " OBS_STATE="))) {
            assertThat(wrong).isNotEqualTo(message);
            if (Files.isDirectory(Path.of("../../shared/schemas"))) {
                assertThatThrownBy(() -> OfficialSchemas.requireValid(
                                folder(format), schema, wrong.getBytes(StandardCharsets.UTF_8)))
                        .isInstanceOf(SAXException.class);
            }
        }
    }
}
