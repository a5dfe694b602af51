package org.inclusio.formats.structure;

import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.inclusio.formats.structure.Tags.Space;

/** Writes what is in an artefact as SDMX-ML. */
final class XmlContent {

    private final StructureFormat format;
    private final Tags xml;

    XmlContent(StructureFormat format, Tags xml) {
        this.format = format;
        this.xml = xml;
    }

    void write(Artefact artefact) throws XMLStreamException {
        Content content = artefact.content();
        if (content instanceof Content.Items scheme) {
            items(artefact.identity().type(), scheme.items());
        } else if (content instanceof Content.DataStructure structure) {
            dataStructure(structure);
        } else if (content instanceof Content.Flow flow) {
            xml.reference("Structure", flow.structure());
        } else if (content instanceof Content.MetadataFlow flow) {
            metadataFlow(flow);
        } else if (content instanceof Content.Categorised categorised) {
            source(categorised.source());
            xml.reference("Target", categorised.category());
        } else if (content instanceof Content.Tree tree) {
            tree(artefact, tree);
        } else if (content instanceof Content.Constraint constraint) {
            constraint(constraint);
        } else if (content instanceof Content.Provision provision) {
            xml.reference(format.isOf21() ? "StructureUsage" : "Dataflow", provision.dataflow());
            xml.reference("DataProvider", provision.provider());
        } else if (content instanceof Content.MetadataStructure structure) {
            metadataStructure(structure);
        }
    }

    private void items(ArtefactType type, List<Item> items) throws XMLStreamException {
        boolean isNested = type == ArtefactType.CATEGORY_SCHEME;
        for (Item item : items) {
            if (!isNested || item.parent().isEmpty()) {
                item(type, item, items);
            }
        }
    }

    /** Categories stand within each other; other items name their parent. */
    private void item(ArtefactType type, Item item, List<Item> all) throws XMLStreamException {
        xml.open(type.itemClass(), "id", lastOf(item.id()));
        xml.named(item.annotations(), item.name(), item.description());
        if (type == ArtefactType.CATEGORY_SCHEME) {
            for (Item child : all) {
                if (child.parent().filter(item.id()::equals).isPresent()) {
                    item(type, child, all);
                }
            }
        } else if (item.parent().filter(this::isNameable).isPresent()) {
            xml.local("Parent", item.parent().get());
        }
        xml.closeLine();
    }

    /** The schemas of 3 let a code be called {@code _T}, but not the parent of one. */
    private boolean isNameable(String parent) {
        return format.isOf21() || Character.isLetter(parent.charAt(0));
    }

    /** Of the path of a category its own part. */
    static String lastOf(String id) {
        return id.substring(id.lastIndexOf('.') + 1);
    }

    private void dataStructure(Content.DataStructure structure) throws XMLStreamException {
        xml.open("DataStructureComponents");
        xml.open("DimensionList", "id", "DimensionDescriptor");
        int position = 1;
        for (Component component : structure.of(Component.Kind.DIMENSION)) {
            component("Dimension", component, "position", Integer.toString(position++));
        }
        for (Component component : structure.of(Component.Kind.TIME_DIMENSION)) {
            component("TimeDimension", component, "position", format.isOf21() ? Integer.toString(position) : null);
        }
        xml.closeLine();
        if (!structure.of(Component.Kind.ATTRIBUTE).isEmpty()) {
            xml.open("AttributeList", "id", "AttributeDescriptor");
            for (Component component : structure.of(Component.Kind.ATTRIBUTE)) {
                attribute(component, structure.of(Component.Kind.MEASURE).get(0));
            }
            xml.closeLine();
        }
        xml.open("MeasureList", "id", "MeasureDescriptor");
        for (Component component : structure.of(Component.Kind.MEASURE)) {
            component(format.isOf21() ? "PrimaryMeasure" : "Measure", component);
        }
        xml.closeLine();
        xml.close();
    }

    private void attribute(Component component, Component measure) throws XMLStreamException {
        if (format.isOf21()) {
            begin("Attribute", component, "assignmentStatus", component.isMandatory() ? "Mandatory" : "Conditional");
        } else {
            begin("Attribute", component, "usage", component.isMandatory() ? "mandatory" : "optional");
        }
        xml.open("AttributeRelationship");
        for (String dimension : component.attachedTo()) {
            xml.local("Dimension", dimension);
        }
        if (component.attachedTo().isEmpty()) {
            if (format.isOf21()) {
                xml.local("PrimaryMeasure", measure.id());
            } else {
                xml.empty(Space.STR, "Observation");
            }
        }
        xml.close();
        xml.closeLine();
    }

    private void component(String element, Component component, String... attributes) throws XMLStreamException {
        begin(element, component, attributes);
        xml.closeLine();
    }

    private void begin(String element, Component component, String... attributes) throws XMLStreamException {
        String[] all = new String[attributes.length + 2];
        all[0] = "id";
        all[1] = component.id();
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        xml.open(element, all);
        xml.reference("ConceptIdentity", component.concept());
        xml.open("LocalRepresentation");
        if (component.representation().codeList().isPresent()) {
            xml.reference("Enumeration", component.representation().codeList().get());
        } else {
            xml.empty(
                    Space.STR,
                    "TextFormat",
                    "textType",
                    component.representation().dataType().orElseThrow());
        }
        xml.close();
    }

    private void source(Reference source) throws XMLStreamException {
        xml.reference("Source", source);
    }

    /** In 2.1 a hierarchy is in a list of its own, which bears its name as well. */
    private void tree(Artefact artefact, Content.Tree tree) throws XMLStreamException {
        if (!format.isOf21()) {
            nodes(tree.roots());
            return;
        }
        int number = 1;
        for (Reference list : tree.refersTo()) {
            xml.open("IncludedCodelist", "alias", "CL" + number++);
            xml.referenceTo(list);
            xml.close();
        }
        xml.open("Hierarchy", "id", artefact.identity().id(), "leveled", "false");
        xml.named(List.of(), artefact.name(), artefact.description());
        nodes(tree.roots());
        xml.closeLine();
    }

    private void nodes(List<Content.Tree.Node> nodes) throws XMLStreamException {
        for (Content.Tree.Node node : nodes) {
            xml.open("HierarchicalCode", "id", node.id());
            xml.reference("Code", node.code());
            nodes(node.children());
            xml.closeLine();
        }
    }

    private void constraint(Content.Constraint constraint) throws XMLStreamException {
        xml.open("ConstraintAttachment");
        xml.reference(constraint.attachedTo().type().className(format), constraint.attachedTo());
        xml.close();
        if (!constraint.keys().isEmpty()) {
            xml.open("DataKeySet", "isIncluded", "true");
            for (Map<String, String> key : constraint.keys()) {
                xml.open("Key");
                for (Map.Entry<String, String> code : key.entrySet()) {
                    keyValue(code.getKey(), List.of(code.getValue()));
                }
                xml.closeLine();
            }
            xml.closeLine();
        }
        for (CubeRegion region : constraint.regions()) {
            xml.open("CubeRegion", "include", "true");
            for (Map.Entry<String, List<String>> codes : region.values().entrySet()) {
                keyValue(codes.getKey(), codes.getValue());
                xml.line();
            }
            if (region.periods().isPresent()) {
                periods(region.periods().get());
            }
            xml.closeLine();
        }
    }

    /** Of what 2.1 has in common with data messages, 3 made a part of structures. */
    private Space ofRegions() {
        return format.isOf21() ? Space.COM : Space.STR;
    }

    private void keyValue(String dimension, List<String> codes) throws XMLStreamException {
        xml.open(ofRegions(), "KeyValue", "id", dimension);
        for (String code : codes) {
            xml.text(ofRegions(), "Value", code);
        }
        xml.close();
    }

    private void periods(CubeRegion.Periods periods) throws XMLStreamException {
        xml.open(ofRegions(), "KeyValue", "id", "TIME_PERIOD");
        xml.open(ofRegions(), "TimeRange");
        xml.text(ofRegions(), "StartPeriod", periods.first(), "isInclusive", "true");
        xml.text(ofRegions(), "EndPeriod", periods.last(), "isInclusive", "true");
        xml.close();
        xml.close();
    }

    private void metadataFlow(Content.MetadataFlow flow) throws XMLStreamException {
        xml.reference("Structure", flow.structure());
        if (!format.isOf21()) {
            xml.text(Space.STR, "Target", flow.targets().urnOf(format, "*"));
        }
    }

    private void metadataStructure(Content.MetadataStructure structure) throws XMLStreamException {
        xml.open("MetadataStructureComponents");
        if (format.isOf21()) {
            xml.open("MetadataTarget", "id", "CODE_TARGET");
            xml.open("IdentifiableObjectTarget", "id", "CODE", "objectType", "Code");
            xml.open("LocalRepresentation");
            xml.empty(Space.STR, "TextFormat", "textType", "IdentifiableReference");
            xml.close();
            xml.close();
            xml.close();
            xml.open("ReportStructure", "id", "REPORT");
            metadataAttributes(structure);
            xml.local("MetadataTarget", "CODE_TARGET");
            xml.close();
        } else {
            xml.open("MetadataAttributeList", "id", "MetadataAttributeDescriptor");
            metadataAttributes(structure);
            xml.close();
        }
        xml.close();
    }

    private void metadataAttributes(Content.MetadataStructure structure) throws XMLStreamException {
        for (ItemReference attribute : structure.attributes()) {
            xml.open("MetadataAttribute", "id", attribute.item(), "minOccurs", "0", "maxOccurs", "1");
            xml.reference("ConceptIdentity", attribute);
            xml.open("LocalRepresentation");
            xml.empty(Space.STR, "TextFormat", "textType", "String");
            xml.close();
            xml.closeLine();
        }
    }
}
