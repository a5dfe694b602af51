package org.inclusio.indicator.sdmx.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sdmxdl.Connection;
import sdmxdl.DatabaseRef;
import sdmxdl.Dimension;
import sdmxdl.Flow;
import sdmxdl.FlowRef;
import sdmxdl.Languages;
import sdmxdl.MetaSet;
import sdmxdl.web.SdmxWebManager;
import sdmxdl.web.WebSource;

/** The client sdmx-dl, which nobody here wrote, reads the structures as it reads those of every agency. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class SdmxDlTest {

    private static final String PARSER = "javax.xml.stream.XMLInputFactory";

    /** As it runs alone: of other parsers that are there it asks for attributes in a way that finds no xml:lang. */
    @BeforeAll
    static void read_with_the_parser_of_the_platform() {
        System.setProperty(PARSER, "com.sun.xml.internal.stream.XMLInputFactoryImpl");
    }

    @AfterAll
    static void read_with_any_parser() {
        System.clearProperty(PARSER);
    }

    @TestHTTPResource("/sdmx/v1")
    URI service;

    @Test
    void it_lists_the_dataflows_and_reads_their_structure_with_its_codes() throws IOException {
        WebSource source = WebSource.builder()
                .id(PublishedStructure.AGENCY)
                .driver("RI_SDMX21")
                .endpoint(service)
                .build();
        try (Connection connection = SdmxWebManager.ofServiceLoader().getConnection(source, Languages.parse("fr,en"))) {
            assertThat(connection.getFlows(DatabaseRef.NO_DATABASE))
                    .extracting(Flow::getRef)
                    .contains(FlowRef.parse("INCLUSIO,DF_MDG_DISAGG,1.0"));
            MetaSet meta = connection.getMeta(DatabaseRef.NO_DATABASE, FlowRef.parse("INCLUSIO,DF_MDG_DISAGG,1.0"));
            List<Dimension> dimensions = meta.getStructure().getDimensions();
            assertThat(dimensions)
                    .extracting(Dimension::getId)
                    .containsExactlyElementsOf(
                            PublishedStructure.key().stream().map(Enum::name).toList());
            assertThat(dimensions.get(2).getCodelist().getCodes()).containsEntry("CPV", "Cabo Verde");
            assertThat(dimensions.get(1).getCodelist().getCodes())
                    .containsEntry("MDG_0401_U5MR", "Taux de mortalité des enfants de moins de 5 ans");
            assertThat(meta.getStructure().getTimeDimensionId()).isEqualTo("TIME_PERIOD");
            assertThat(meta.getStructure().getPrimaryMeasureId()).isEqualTo("OBS_VALUE");
        }
    }
}
