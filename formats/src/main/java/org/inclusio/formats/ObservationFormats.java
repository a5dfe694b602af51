package org.inclusio.formats;

import java.util.List;
import java.util.Optional;
import org.inclusio.formats.csv.PlainCsv;
import org.inclusio.formats.csv.SdmxCsv;
import org.inclusio.formats.json.SdmxJson;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.workbook.Xlsx;
import org.inclusio.formats.xml.SdmxMl;

/** The formats that are read. They stand beside their interface, which a class that is one of them waits for to be loaded. */
public final class ObservationFormats {

    /** All that can be read, in the order in which they are named to people. */
    public static final List<ObservationFormat> ALL = List.of(
            new PlainCsv(),
            new SdmxCsv(),
            new SdmxJson(),
            new SdmxMl("application/vnd.sdmx.genericdata+xml"),
            new SdmxMl("application/vnd.sdmx.generictimeseriesdata+xml"),
            new SdmxMl("application/vnd.sdmx.structurespecificdata+xml"),
            new SdmxMl("application/vnd.sdmx.structurespecifictimeseriesdata+xml"),
            new SdmxMl("application/vnd.sdmx.data+xml"),
            new Xlsx());

    private ObservationFormats() {}

    /** The format that this media type, without parameters, announces. */
    public static Optional<ObservationFormat> ofMediaType(String mediaType) {
        return ALL.stream()
                .filter(format -> format.mediaType().equals(mediaType))
                .findFirst();
    }
}
