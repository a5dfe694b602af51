package org.inclusio.formats.structure;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.inclusio.formats.structure.Tags.Space;

/** A structure message of SDMX-ML. */
final class StructureXml {

    private final StructureFormat format;
    private final Tags xml;
    private final XmlContent content;

    private StructureXml(StructureFormat format, Tags xml) {
        this.format = format;
        this.xml = xml;
        this.content = new XmlContent(format, xml);
    }

    static void write(StructureFormat format, StructureMessage message, OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out);
        try {
            new StructureXml(format, new Tags(format, buffered)).write(message);
        } catch (XMLStreamException e) {
            throw Tags.unwritten(e);
        }
        buffered.flush();
    }

    private void write(StructureMessage message) throws XMLStreamException {
        xml.document("Structure", List.of(Space.MES, Space.STR, Space.COM));
        xml.open(Space.MES, "Header");
        xml.text(Space.MES, "ID", "STRUCTURES");
        xml.text(Space.MES, "Test", "false");
        xml.text(Space.MES, "Prepared", message.prepared().toString());
        xml.empty(Space.MES, "Sender", "id", message.sender());
        xml.closeLine();
        xml.open(Space.MES, "Structures");
        xml.line();
        List<Artefact> available = message.available(format);
        String list = null;
        for (ArtefactType type : ArtefactType.inOrder(format)) {
            if (type != ArtefactType.AGENCY_SCHEME && !available.isEmpty()) {
                if (list != null) {
                    xml.closeLine();
                    list = null;
                }
                availability(available);
                available = List.of();
            }
            List<Artefact> ofType = message.of(type, format);
            if (ofType.isEmpty()) {
                continue;
            }
            if (!type.xmlList(format).equals(list)) {
                if (list != null) {
                    xml.closeLine();
                }
                list = type.xmlList(format);
                xml.open(list);
                xml.line();
            }
            for (Artefact artefact : ofType) {
                artefact(artefact);
            }
        }
        if (list != null) {
            xml.closeLine();
        }
        xml.closeLine();
        xml.end();
    }

    /** What there is, which since 3.1 is told apart from what is allowed and has no name. */
    private void availability(List<Artefact> available) throws XMLStreamException {
        xml.open("AvailabilityConstraints");
        for (Artefact artefact : available) {
            Content.Constraint constraint = (Content.Constraint) artefact.content();
            xml.open(
                    "AvailabilityConstraint",
                    "seriesCount",
                    constraint.series().isPresent()
                            ? Long.toString(constraint.series().getAsLong())
                            : null,
                    "obsCount",
                    constraint.observations().isPresent()
                            ? Long.toString(constraint.observations().getAsLong())
                            : null);
            xml.annotations(artefact.annotations());
            content.write(artefact);
            xml.closeLine();
        }
        xml.closeLine();
    }

    private void artefact(Artefact artefact) throws XMLStreamException {
        Reference identity = artefact.identity();
        String element = identity.type().className(format);
        boolean isPartial = artefact.content() instanceof Content.Items scheme && scheme.isPartial();
        xml.open(
                element,
                "id",
                identity.id(),
                "urn",
                identity.urn(format),
                "agencyID",
                identity.agency(),
                "version",
                format.isOf21() || !identity.type().isOfOrganisations() ? identity.version(format) : null,
                "isFinal",
                format.isOf21() ? "false" : null,
                "isExternalReference",
                artefact.isStub() ? "true" : null,
                "isPartial",
                isPartial ? "true" : null,
                "type",
                ofConstraint(artefact, format.isOf21()),
                "role",
                ofConstraint(artefact, format == StructureFormat.ML_3_0),
                "hasFormalLevels",
                identity.type() == ArtefactType.HIERARCHY && !format.isOf21() ? "false" : null);
        xml.named(artefact.annotations(), artefact.name(), artefact.description());
        xml.line();
        content.write(artefact);
        xml.closeLine();
    }

    /** Whether a constraint says what there is or what is allowed, in the versions that say so by an attribute. */
    private static String ofConstraint(Artefact artefact, boolean isSaid) {
        return isSaid && artefact.content() instanceof Content.Constraint constraint
                ? constraint.isActual() ? "Actual" : "Allowed"
                : null;
    }
}
