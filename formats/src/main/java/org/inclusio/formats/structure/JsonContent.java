package org.inclusio.formats.structure;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes what is in an artefact as SDMX-JSON. */
final class JsonContent {

    private final StructureFormat format;
    private final JsonGenerator json;
    private final JsonNames names;

    JsonContent(StructureFormat format, JsonGenerator json, JsonNames names) {
        this.format = format;
        this.json = json;
        this.names = names;
    }

    void write(Artefact artefact) throws IOException {
        Content content = artefact.content();
        if (content instanceof Content.Items scheme) {
            if (scheme.isPartial()) {
                json.writeBooleanField("isPartial", true);
            }
            items(artefact.identity().type(), scheme.items());
        } else if (content instanceof Content.DataStructure structure) {
            new JsonDataStructure(format, json).write(structure);
        } else if (content instanceof Content.Flow flow) {
            json.writeStringField("structure", flow.structure().urn(format));
        } else if (content instanceof Content.MetadataFlow flow) {
            metadataFlow(flow);
        } else if (content instanceof Content.Categorised categorised) {
            json.writeStringField("source", categorised.source().urn(format));
            json.writeStringField("target", categorised.category().urn(format));
        } else if (content instanceof Content.Tree tree) {
            tree(artefact, tree);
        } else if (content instanceof Content.Constraint constraint) {
            constraint(constraint);
        } else if (content instanceof Content.Provision provision) {
            json.writeStringField(
                    format.isOf21() ? "structureUsage" : "dataflow",
                    provision.dataflow().urn(format));
            json.writeStringField("dataProvider", provision.provider().urn(format));
        } else if (content instanceof Content.MetadataStructure structure) {
            metadataStructure(artefact.identity(), structure);
        }
    }

    private void items(ArtefactType type, List<Item> items) throws IOException {
        if (items.isEmpty()) {
            // A list may be left out, but not be empty.
            return;
        }
        json.writeArrayFieldStart(type.jsonItems());
        boolean isNested = type == ArtefactType.CATEGORY_SCHEME;
        for (Item item : items) {
            if (!isNested || item.parent().isEmpty()) {
                item(type, item, items);
            }
        }
        json.writeEndArray();
    }

    /** Categories stand within each other; other items name their parent. */
    private void item(ArtefactType type, Item item, List<Item> all) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", XmlContent.lastOf(item.id()));
        names.named(item.name(), item.description(), item.annotations());
        if (type == ArtefactType.CATEGORY_SCHEME) {
            List<Item> children = all.stream()
                    .filter(one -> one.parent().filter(item.id()::equals).isPresent())
                    .toList();
            if (!children.isEmpty()) {
                json.writeArrayFieldStart(type.jsonItems());
                for (Item child : children) {
                    item(type, child, all);
                }
                json.writeEndArray();
            }
        } else if (item.parent().isPresent()) {
            json.writeStringField("parent", item.parent().get());
        }
        json.writeEndObject();
    }

    /** In 2.1 a hierarchy is in a list of its own, which bears its name as well. */
    private void tree(Artefact artefact, Content.Tree tree) throws IOException {
        if (!format.isOf21()) {
            json.writeBooleanField("hasFormalLevels", false);
            nodes(tree.roots());
            return;
        }
        json.writeObjectFieldStart("includedCodelists");
        int number = 1;
        for (Reference list : tree.refersTo()) {
            json.writeStringField("CL" + number++, list.urn(format));
        }
        json.writeEndObject();
        json.writeArrayFieldStart("hierarchies");
        json.writeStartObject();
        json.writeStringField("id", artefact.identity().id());
        names.named(artefact.name(), artefact.description(), List.of());
        json.writeBooleanField("leveled", false);
        nodes(tree.roots());
        json.writeEndObject();
        json.writeEndArray();
    }

    private void nodes(List<Content.Tree.Node> nodes) throws IOException {
        if (nodes.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("hierarchicalCodes");
        for (Content.Tree.Node node : nodes) {
            json.writeStartObject();
            json.writeStringField("id", node.id());
            json.writeStringField("code", node.code().urn(format));
            nodes(node.children());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void constraint(Content.Constraint constraint) throws IOException {
        if (!format.isOf31()) {
            json.writeStringField(format.isOf21() ? "type" : "role", constraint.isActual() ? "Actual" : "Allowed");
        }
        json.writeObjectFieldStart("constraintAttachment");
        json.writeArrayFieldStart(constraint.attachedTo().type().jsonList(format));
        json.writeString(constraint.attachedTo().urn(format));
        json.writeEndArray();
        json.writeEndObject();
        if (!constraint.keys().isEmpty()) {
            keys(constraint.keys());
        }
        if (!constraint.regions().isEmpty()) {
            json.writeArrayFieldStart("cubeRegions");
            for (CubeRegion region : constraint.regions()) {
                region(region);
            }
            json.writeEndArray();
        }
    }

    /** What there is, which since 3.1 is told apart from what is allowed and has no name. */
    void availability(Artefact artefact) throws IOException {
        Content.Constraint constraint = (Content.Constraint) artefact.content();
        json.writeStartObject();
        names.annotations(artefact.annotations());
        json.writeObjectFieldStart("constraintAttachment");
        json.writeStringField(
                constraint.attachedTo().type() == ArtefactType.DATAFLOW ? "dataflow" : "dataStructure",
                constraint.attachedTo().urn(format));
        json.writeEndObject();
        for (CubeRegion region : constraint.regions()) {
            json.writeFieldName("cubeRegion");
            region(region);
        }
        if (constraint.series().isPresent()) {
            json.writeNumberField("seriesCount", constraint.series().getAsLong());
        }
        if (constraint.observations().isPresent()) {
            json.writeNumberField("obsCount", constraint.observations().getAsLong());
        }
        json.writeEndObject();
    }

    private void keys(List<Map<String, String>> keys) throws IOException {
        json.writeArrayFieldStart("dataKeySets");
        json.writeStartObject();
        json.writeBooleanField("isIncluded", true);
        json.writeArrayFieldStart("keys");
        for (Map<String, String> key : keys) {
            json.writeStartObject();
            json.writeArrayFieldStart("keyValues");
            for (Map.Entry<String, String> code : key.entrySet()) {
                json.writeStartObject();
                json.writeStringField("id", code.getKey());
                json.writeStringField("value", code.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void region(CubeRegion region) throws IOException {
        json.writeStartObject();
        json.writeBooleanField(format.isOf21() ? "isIncluded" : "include", true);
        json.writeArrayFieldStart("keyValues");
        for (Map.Entry<String, List<String>> codes : region.values().entrySet()) {
            if (codes.getValue().isEmpty()) {
                continue;
            }
            json.writeStartObject();
            json.writeStringField("id", codes.getKey());
            json.writeArrayFieldStart("values");
            for (String code : codes.getValue()) {
                json.writeString(code);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        if (region.periods().isPresent()) {
            CubeRegion.Periods periods = region.periods().get();
            json.writeStartObject();
            json.writeStringField("id", "TIME_PERIOD");
            json.writeObjectFieldStart("timeRange");
            period("startPeriod", periods.first());
            period("endPeriod", periods.last());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void period(String field, String period) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("period", period);
        json.writeBooleanField("isInclusive", true);
        json.writeEndObject();
    }

    private void metadataFlow(Content.MetadataFlow flow) throws IOException {
        json.writeStringField("structure", flow.structure().urn(format));
        if (!format.isOf21()) {
            json.writeArrayFieldStart("targets");
            json.writeString(flow.targets().urnOf(format, "*"));
            json.writeEndArray();
        }
    }

    private void metadataStructure(Reference identity, Content.MetadataStructure structure) throws IOException {
        json.writeObjectFieldStart("metadataStructureComponents");
        if (format.isOf21()) {
            json.writeArrayFieldStart("metadataTargets");
            json.writeStartObject();
            json.writeStringField("id", "CODE_TARGET");
            json.writeArrayFieldStart("identifiableObjectTargets");
            json.writeStartObject();
            json.writeStringField("id", "CODE");
            json.writeStringField("objectType", "Code");
            json.writeObjectFieldStart("localRepresentation");
            json.writeObjectFieldStart("textFormat");
            json.writeStringField("textType", "IdentifiableReference");
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeArrayFieldStart("reportStructures");
            json.writeStartObject();
            json.writeStringField("id", "REPORT");
            metadataAttributes(structure);
            json.writeArrayFieldStart("metadataTargets");
            json.writeString("urn:sdmx:org.sdmx.infomodel.metadatastructure.MetadataTarget=" + identity.agency() + ":"
                    + identity.id() + "(" + identity.version(format) + ").CODE_TARGET");
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
        } else {
            json.writeObjectFieldStart("metadataAttributeList");
            json.writeStringField("id", "MetadataAttributeDescriptor");
            metadataAttributes(structure);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void metadataAttributes(Content.MetadataStructure structure) throws IOException {
        json.writeArrayFieldStart("metadataAttributes");
        for (ItemReference attribute : structure.attributes()) {
            json.writeStartObject();
            json.writeStringField("id", attribute.item());
            json.writeNumberField("minOccurs", 0);
            json.writeNumberField("maxOccurs", 1);
            json.writeStringField("conceptIdentity", attribute.urn(format));
            json.writeObjectFieldStart("localRepresentation");
            json.writeObjectFieldStart(format.isOf21() ? "textFormat" : "format");
            json.writeStringField(format.isOf21() ? "textType" : "dataType", "String");
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
