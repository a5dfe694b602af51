package org.inclusio.indicator.release;

import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Releases as an Atom feed (RFC 4287): an entry for each, which is updated when the release is withdrawn.
 *
 * @param address of the feed itself, from which the others are reckoned
 * @param title of the feed
 */
record AtomFeed(URI address, String title) {

    static final String MEDIA_TYPE = "application/atom+xml";

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    String write(List<ReleaseAnswer> releases) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", address.toString());
            element(xml, "title", title);
            element(
                    xml,
                    "updated",
                    releases.stream()
                            .map(AtomFeed::updated)
                            .max(Instant::compareTo)
                            .orElse(Instant.EPOCH)
                            .toString());
            link(xml, "self", address, MEDIA_TYPE);
            for (ReleaseAnswer release : releases) {
                entry(xml, release);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed cannot be written to memory.", e);
        }
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, ReleaseAnswer release) throws XMLStreamException {
        URI place = address.resolve("/v1/releases/" + release.name());
        xml.writeStartElement(ATOM, "entry");
        element(xml, "id", place.toString());
        element(xml, "title", release.withdrawn() == null ? release.name() : release.name() + " (withdrawn)");
        element(xml, "published", release.asOf().toString());
        element(xml, "updated", updated(release).toString());
        xml.writeStartElement(ATOM, "author");
        element(xml, "name", "Inclusio");
        xml.writeEndElement();
        link(xml, "alternate", place, "application/json");
        if (release.withdrawn() == null) {
            link(xml, "related", address.resolve("/v1/releases/" + release.name() + "/changes"), "text/csv");
        }
        element(xml, "summary", summary(release));
        xml.writeEndElement();
    }

    private static Instant updated(ReleaseAnswer release) {
        return release.withdrawn() == null
                ? release.asOf()
                : release.withdrawn().at();
    }

    private static String summary(ReleaseAnswer release) {
        if (release.withdrawn() != null) {
            return "Withdrawn: " + release.withdrawn().reason()
                    + (release.withdrawn().successor() == null
                            ? ""
                            : " In its place stands " + release.withdrawn().successor() + ".");
        }
        String changes = release.changes().stream()
                .map(count -> count.indicator() + " " + count.cause() + " " + count.cells())
                .collect(Collectors.joining("; "));
        return release.note() + (changes.isEmpty() ? "" : " Cells by indicator: " + changes + ".");
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, URI place, String type) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", place.toString());
        xml.writeAttribute("type", type);
    }
}
