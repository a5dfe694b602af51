package org.inclusio.indicator.sdmx.data;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.inclusio.formats.write.CsvShape;
import org.inclusio.formats.write.JsonVersion;
import org.inclusio.formats.write.Layout;
import org.inclusio.formats.write.MessageHead;
import org.inclusio.formats.write.WrittenFormat;
import org.inclusio.formats.write.WrittenJson;
import org.inclusio.formats.write.WrittenSdmxCsv;
import org.inclusio.formats.write.WrittenSpecificXml;
import org.inclusio.formats.write.WrittenSpecificXml.Version;
import org.inclusio.formats.write.WrittenStructure;
import org.inclusio.formats.write.WrittenXml;
import org.inclusio.indicator.release.ToldReleases.Told;
import org.inclusio.indicator.sdmx.query.AskedFormat;
import org.inclusio.indicator.sdmx.query.DataQuery;
import org.inclusio.indicator.sdmx.query.SdmxRefusal;

/** The writer of the format that is asked for. */
final class DataFormats {

    private DataFormats() {}

    /**
     * @param release when it was made the message is prepared, so that the same question has the same answer to the letter
     * @throws org.inclusio.problem.RefusedRequest where the format can't have the layout
     */
    static WrittenFormat<PublishedRow> of(
            AskedFormat asked,
            DataQuery query,
            WrittenStructure<PublishedRow> structure,
            Told release,
            String language,
            List<String> notes) {
        Layout layout = query.layout();
        if (asked.format().isOfTimeSeries() && !layout.isOfTime()) {
            throw SdmxRefusal.SYNTAX_ERROR.because("'dimensionAtObservation' is '" + layout.dimensionAtObservation()
                    + "', and " + asked.format().mediaType() + " has time series alone. Give TIME_PERIOD, or ask for"
                    + " genericdata or structurespecificdata.");
        }
        MessageHead head =
                new MessageHead("VALUES_" + release.id(), Clock.fixed(release.asOf(), ZoneOffset.UTC), language, notes);
        return switch (asked.format()) {
            case CSV_1_0 -> csv(CsvShape.Version.V1_0, asked, query, structure);
            case CSV_2_0 -> csv(CsvShape.Version.V2_0, asked, query, structure);
            case CSV_2_1 -> csv(CsvShape.Version.V2_1, asked, query, structure);
            case JSON_1_0 -> new WrittenJson<>(structure, layout, head, JsonVersion.V1_0);
            case JSON_2_0 -> new WrittenJson<>(structure, layout, head, JsonVersion.V2_0);
            case JSON_2_1 -> new WrittenJson<>(structure, layout, head, JsonVersion.V2_1);
            case GENERIC_2_1 -> new WrittenXml<>(structure, layout, head, false);
            case GENERIC_TIME_SERIES_2_1 -> new WrittenXml<>(structure, layout, head, true);
            case SPECIFIC_2_1 -> new WrittenSpecificXml<>(structure, Version.V2_1, layout, head);
            case SPECIFIC_TIME_SERIES_2_1 ->
                new WrittenSpecificXml<>(structure, Version.V2_1_TIME_SERIES, layout, head);
            case ML_3_0 -> new WrittenSpecificXml<>(structure, Version.V3_0, layout, head);
            case ML_3_1 -> new WrittenSpecificXml<>(structure, Version.V3_1, layout, head);
        };
    }

    private static WrittenFormat<PublishedRow> csv(
            CsvShape.Version version, AskedFormat asked, DataQuery query, WrittenStructure<PublishedRow> structure) {
        return new WrittenSdmxCsv<>(
                structure, query.layout(), new CsvShape(version, asked.labels(), asked.keys(), query.context()));
    }
}
