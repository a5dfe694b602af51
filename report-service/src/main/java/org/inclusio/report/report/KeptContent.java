package org.inclusio.report.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.inclusio.report.document.Block;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.NumberedParagraph;
import org.inclusio.report.document.Place;
import org.inclusio.report.document.PlainParagraph;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.document.Subheading;
import org.inclusio.report.writing.Statistic;
import org.inclusio.report.writing.WrittenReport;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** What the form JSON holds, and from which every other form is made. */
record KeptContent(ReportDocument document, List<Statistic> statistics) {

    /** Decimals come back with the digits that they were written with. */
    private static final ObjectReader READER = JsonMapper.builder()
            .addModule(new SimpleModule().addDeserializer(Block.class, new BlockByComponent()))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .readerFor(KeptContent.class);

    KeptContent {
        statistics = List.copyOf(statistics);
    }

    /** The text of a place with references in the place of its numbers. */
    String draft(Place place, IndicatorCatalogue catalogue) {
        return new WrittenReport(document, statistics, List.of()).draft(place, catalogue);
    }

    byte[] bytes(ObjectMapper json) {
        try {
            return json.writeValueAsBytes(this);
        } catch (IOException e) {
            throw new UncheckedIOException("The report could not be written as JSON.", e);
        }
    }

    /** @param bytes of {@link Form#JSON} */
    static KeptContent of(byte[] bytes) {
        try {
            return READER.readValue(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The kept report can't be read.", e);
        }
    }

    /** Tells kinds of blocks apart by a component that no other has. */
    private static final class BlockByComponent extends StdDeserializer<Block> {

        private static final long serialVersionUID = 1;

        BlockByComponent() {
            super(Block.class);
        }

        @Override
        public Block deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode block = parser.readValueAsTree();
            if (block.has("panels")) {
                asDotPlot((ObjectNode) block);
            }
            return parser.getCodec().treeToValue(block, kind(block));
        }

        /** Reports that were kept when there was one kind of chart have its values in the chart itself. */
        private static void asDotPlot(ObjectNode chart) {
            ObjectNode plot = chart.putObject("plot");
            plot.put("kind", "DOT_PLOT");
            plot.set("legend", chart.remove("legend"));
            plot.set("panels", chart.remove("panels"));
            chart.putArray("notes");
        }

        private static Class<? extends Block> kind(JsonNode block) {
            if (block.has("stubHead")) {
                return StatisticalTable.class;
            }
            if (block.has("plot")) {
                return Chart.class;
            }
            if (block.has("footnotes")) {
                return NumberedParagraph.class;
            }
            return block.has("level") ? Subheading.class : PlainParagraph.class;
        }
    }
}
