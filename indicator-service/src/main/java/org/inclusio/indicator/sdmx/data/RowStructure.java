package org.inclusio.indicator.sdmx.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusio.formats.write.WrittenComponent;
import org.inclusio.formats.write.WrittenStructure;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.PublishedStructure.Attachment;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.sdmx.query.DataQuery;
import org.inclusio.indicator.sdmx.query.Face;

/** How rows are written: the structure that messages refer to, with what a question asks for of it. */
final class RowStructure {

    private RowStructure() {}

    /** @param language of the names of codes, where they have one in it */
    static WrittenStructure<PublishedRow> of(DataQuery query, Face face, PublishedCodes codes, String language) {
        List<WrittenComponent<PublishedRow>> dimensions = new ArrayList<>();
        PublishedStructure.key().forEach(one -> dimensions.add(component(one, codes, language)));
        dimensions.add(component(Component.TIME_PERIOD, codes, language));
        return new WrittenStructure<>(
                PublishedStructure.AGENCY,
                PublishedStructure.ID,
                face.structureVersion(),
                PublishedStructure.NAME,
                PublishedStructure.urn("datastructure.DataStructure", PublishedStructure.ID, face.structureVersion()),
                PublishedStructure.DATAFLOW,
                path(face),
                dimensions,
                query.hasValue() ? component(Component.OBS_VALUE, codes, language) : null,
                attributes(query, Attachment.SERIES, codes, language),
                attributes(query, Attachment.OBSERVATION, codes, language));
    }

    private static String path(Face face) {
        String kind = face == Face.V1 ? "/sdmx/v1/datastructure/" : "/sdmx/v2/structure/datastructure/";
        return kind + PublishedStructure.AGENCY + "/" + PublishedStructure.ID + "/" + face.structureVersion();
    }

    private static List<WrittenComponent<PublishedRow>> attributes(
            DataQuery query, Attachment attachment, PublishedCodes codes, String language) {
        return PublishedStructure.attributes().stream()
                .filter(query.attributes()::contains)
                .filter(one -> one.attachment().orElseThrow() == attachment)
                .map(one -> component(one, codes, language))
                .toList();
    }

    private static WrittenComponent<PublishedRow> component(Component one, PublishedCodes codes, String language) {
        Map<String, String> names = new LinkedHashMap<>();
        codes.of(one).keySet().forEach(code -> names.put(code, codes.name(one, code, language)));
        boolean isNumber = one.dataType().isPresent();
        return new WrittenComponent<>(
                one.name(),
                one.name(),
                one.label(),
                isNumber,
                one.codeList().isPresent(),
                names,
                row -> row.text(one),
                row -> row.text(one));
    }
}
