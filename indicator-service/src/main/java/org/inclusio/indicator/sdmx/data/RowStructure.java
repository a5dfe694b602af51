package org.inclusio.indicator.sdmx.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.inclusio.formats.write.WrittenComponent;
import org.inclusio.formats.write.WrittenStructure;
import org.inclusio.indicator.sdmx.FlowComponent;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedFlow;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.PublishedStructure.Attachment;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.sdmx.PublishedStructure.Role;
import org.inclusio.indicator.sdmx.Wording;
import org.inclusio.indicator.sdmx.query.DataQuery;
import org.inclusio.indicator.sdmx.query.Face;

/** How rows are written: the structure that messages refer to, with what a question asks for of it. */
final class RowStructure {

    private RowStructure() {}

    /** @param language of the names of codes, where they have one in it */
    static WrittenStructure<PublishedRow> of(DataQuery query, Face face, PublishedCodes codes, String language) {
        PublishedFlow flow = query.flow();
        List<WrittenComponent<PublishedRow>> dimensions = new ArrayList<>();
        flow.dimensions().forEach(one -> dimensions.add(component(one, codes, language)));
        return new WrittenStructure<>(
                PublishedStructure.AGENCY,
                flow.structure(),
                face.structureVersion(),
                flow.structureName(),
                flow.structureUrn(face.structureVersion()),
                flow.id(),
                path(face, flow),
                dimensions,
                query.hasValue() ? component(flow.component("OBS_VALUE").orElseThrow(), codes, language) : null,
                attributes(query, Attachment.SERIES, codes, language),
                attributes(query, Attachment.OBSERVATION, codes, language));
    }

    private static String path(Face face, PublishedFlow flow) {
        String kind = face == Face.V1 ? "/sdmx/v1/datastructure/" : "/sdmx/v2/structure/datastructure/";
        return kind + PublishedStructure.AGENCY + "/" + flow.structure() + "/" + face.structureVersion();
    }

    private static List<WrittenComponent<PublishedRow>> attributes(
            DataQuery query, Attachment attachment, PublishedCodes codes, String language) {
        return query.flow().attributes().stream()
                .filter(one -> query.attributes().contains(one.source()))
                .filter(one -> one.attachment().orElseThrow() == attachment)
                .map(one -> component(one, codes, language))
                .toList();
    }

    private static WrittenComponent<PublishedRow> component(FlowComponent one, PublishedCodes codes, String language) {
        Component source = one.source();
        Wording wording = codes.wording(one);
        Function<PublishedRow, String> text = one.role() == Role.ATTRIBUTE
                ? row -> row.attribute(source)
                : row -> row.text(source) == null ? null : wording.told(row.text(source));
        return new WrittenComponent<>(
                one.id(),
                one.id(),
                one.label(),
                one.dataType().isPresent(),
                one.codeList().isPresent(),
                new CodeNames(one, codes, language),
                text,
                text);
    }
}
