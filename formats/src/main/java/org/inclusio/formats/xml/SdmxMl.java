package org.inclusio.formats.xml;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inclusio.formats.row.FileBeginning;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.row.Place;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.sentence.Sentence;

/**
 * An SDMX-ML data message: generic or structure-specific 2.1, also of time series, or structure-specific 3.0, with series
 * or flat. It is read by the local names of its elements, so that one reader understands all; document type declarations
 * and entities are refused, and so is every element and attribute that isn't known.
 */
public final class SdmxMl implements ObservationFormat {

    private final String mediaType;

    /** @param mediaType as registered for the kind of message */
    public SdmxMl(String mediaType) {
        this.mediaType = mediaType;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public void read(InputStream file, RowReceiver receiver) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        long line = 1;
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new BoundedTag(FileBeginning.ofText(file)));
            XmlObservations observations = new XmlObservations(receiver);
            boolean message = false;
            while (reader.hasNext()) {
                // An event begins where the one before it ended.
                line = Math.max(1, reader.getLocation().getLineNumber());
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw UnreadableFile.at(line, "READABLE_FILE.document-type");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    observations.begin(reader, line);
                    message |= reader.getLocalName().equals("DataSet");
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    observations.end(line);
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    observations.text(reader.getText(), line);
                }
            }
            if (!message) {
                throw UnreadableFile.at(1, "READABLE_FILE.no-data-set");
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof BoundedTag.TooLong) {
                throw new UnreadableFile(
                        line,
                        Sentence.of("READABLE_FILE.long-tag", "most", BoundedTag.LONGEST)
                                .at(Place.afterLine(line)),
                        e);
            }
            if (e.getNestedException() instanceof CharConversionException
                    || e.getNestedException() instanceof UnsupportedEncodingException) {
                throw otherEncoding(line, e);
            }
            if (e.getNestedException() instanceof IOException cause) {
                throw cause;
            }
            long at = e.getLocation() == null
                    ? line
                    : Math.max(line, e.getLocation().getLineNumber());
            throw new UnreadableFile(at, Sentence.of("READABLE_FILE.no-xml").at(Place.line(at)), e);
        }
    }

    private static UnreadableFile otherEncoding(long line, Exception cause) {
        return new UnreadableFile(line, Sentence.of("READABLE_FILE.no-utf-8").at(Place.afterLine(line)), cause);
    }
}
