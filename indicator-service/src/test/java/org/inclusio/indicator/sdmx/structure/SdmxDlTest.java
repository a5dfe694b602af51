package org.inclusio.indicator.sdmx.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import javax.sql.DataSource;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.Statement;
import org.inclusio.indicator.received.ReceivedObservations;
import org.inclusio.indicator.release.MadeReleases;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sdmxdl.Connection;
import sdmxdl.DataSet;
import sdmxdl.DatabaseRef;
import sdmxdl.Detail;
import sdmxdl.Dimension;
import sdmxdl.Flow;
import sdmxdl.FlowRef;
import sdmxdl.Key;
import sdmxdl.Languages;
import sdmxdl.MetaSet;
import sdmxdl.Obs;
import sdmxdl.Query;
import sdmxdl.web.SdmxWebManager;
import sdmxdl.web.WebSource;

/** The client sdmx-dl, which nobody here wrote, reads structures and values as it reads those of every agency. */
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

    private static boolean isMade;

    @Inject
    ReceivedObservations received;

    @Inject
    DataSource database;

    @Inject
    MadeReleases releases;

    /** Of 40 seats in Colombia 4, 8 and 10. */
    @BeforeEach
    void release() {
        if (!isMade) {
            isMade = true;
            seats(951, 2007, "4");
            seats(952, 2008, "8");
            seats(953, 2009, "10");
            releases.make("sdmx-dl");
        }
    }

    private void seats(long submission, int year, String women) {
        received.apply(Statement.submission(
                submission,
                Statement.of("SEATS_WOMEN", "COL", year, women, 1),
                Statement.of("SEATS_TOTAL", "COL", year, "40", 2)));
        Eventually.computed(database, "COL");
    }

    private Connection connection(String languages) throws IOException {
        WebSource source = WebSource.builder()
                .id(PublishedStructure.AGENCY)
                .driver("RI_SDMX21")
                .endpoint(service)
                .build();
        return SdmxWebManager.ofServiceLoader().getConnection(source, Languages.parse(languages));
    }

    @ParameterizedTest
    @CsvSource({
        "DF_MDG_DISAGG, A.MDG_0303_WOMEN_PARLIAMENT.COL.........",
        "DF_MDG_HEADLINE, A.MDG_0303_WOMEN_PARLIAMENT.COL.........",
        "DF_MDG_COMPAT, A.MDG_0303_WOMEN_PARLIAMENT.PERCENT....170."
    })
    void it_reads_the_values_of_every_dataflow(String flow, String key) throws IOException {
        Query query = Query.builder().key(Key.parse(key)).detail(Detail.FULL).build();
        try (Connection connection = connection("en")) {
            DataSet data = connection.getData(
                    DatabaseRef.NO_DATABASE, FlowRef.parse(PublishedStructure.AGENCY + "," + flow + ",1.0"), query);
            assertThat(data.getData())
                    .singleElement()
                    .satisfies(series -> assertThat(series.getObs())
                            .extracting(one -> one.getPeriod().getStart().getYear(), Obs::getValue)
                            .containsExactly(tuple(2007, 10.0), tuple(2008, 20.0), tuple(2009, 25.0)));
        }
    }

    @Test
    void it_lists_the_dataflows_and_reads_their_structure_with_its_codes() throws IOException {
        try (Connection connection = connection("fr,en")) {
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
