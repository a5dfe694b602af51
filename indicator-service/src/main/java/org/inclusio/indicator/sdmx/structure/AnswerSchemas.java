package org.inclusio.indicator.sdmx.structure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusio.formats.sentence.Language;
import org.inclusio.formats.structure.Artefact;
import org.inclusio.formats.structure.ArtefactType;
import org.inclusio.formats.structure.Component;
import org.inclusio.formats.structure.Component.Kind;
import org.inclusio.formats.structure.Content;
import org.inclusio.formats.structure.Item;
import org.inclusio.formats.structure.Reference;
import org.inclusio.formats.structure.SpecificSchema;
import org.inclusio.formats.structure.StructureFormat;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.answer.NearestWord;
import org.inclusio.indicator.sdmx.query.Address;
import org.inclusio.indicator.sdmx.query.Asked;
import org.inclusio.indicator.sdmx.query.AskedLanguage;
import org.inclusio.indicator.sdmx.query.Face;
import org.inclusio.indicator.sdmx.query.SdmxRefusal;

/** Answers questions for schemas: as XML schema, or as the structures that such a schema is made from. */
@ApplicationScoped
class AnswerSchemas {

    private final PublishedArtefacts published;

    AnswerSchemas(PublishedArtefacts published) {
        this.published = published;
    }

    Response answer(Face face, Address address, UriInfo uri, HttpHeaders headers) {
        Optional<String> accept = Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT));
        Language language =
                AskedLanguage.of(address, Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        StructureQuestion question = AskedSchema.question(face, address);
        Optional<SpecificSchema.Version> version = AskedSchema.version(face, accept, address);
        PublishedArtefacts.Known known = published.at(Asked.instant(address, "asOf"));
        List<Artefact> found = known.registry().find(question);
        if (found.isEmpty()) {
            throw AnswerStructures.nothing(known.registry(), question);
        }
        List<Artefact> structures = found.stream()
                .filter(one -> one.identity().type() == ArtefactType.DATA_STRUCTURE)
                .toList();
        if (structures.size() > 1) {
            throw SdmxRefusal.SYNTAX_ERROR.because("A schema is of one structure, and " + structures.size()
                    + " are asked for. Name one dataflow or data structure.");
        }
        Artefact structure = structures.get(0);
        String dimension = dimension(address, (Content.DataStructure) structure.content());
        boolean isOfDeletions = Asked.flag(address, "deletion");
        if (version.isEmpty()) {
            StructureFormat format = StructureFormats.asked(
                    face, accept, address.parameter("format"), address.parameter("formatVersion"));
            return StructureAnswer.structures(
                            known, format, language, address.parameter("format").isPresent())
                    .of(uri, headers, format, found);
        }
        SpecificSchema schema = new SpecificSchema(
                version.get(),
                (Content.DataStructure) structure.content(),
                codes(found),
                PublishedStructure.urn(
                                "datastructure.DataStructure",
                                structure.identity().id(),
                                face.structureVersion())
                        + ":ObsLevelDim:" + dimension,
                dimension,
                isOfDeletions);
        return new StructureAnswer(
                        known,
                        AskedSchema.mediaType(version.get()),
                        language,
                        address.parameter("format")
                                .map(any -> structure.identity().id() + ".xsd"))
                .of(uri, headers, schema::write);
    }

    private static String dimension(Address address, Content.DataStructure structure) {
        List<String> there = new ArrayList<>();
        structure.components().stream()
                .filter(one -> one.kind() == Kind.DIMENSION || one.kind() == Kind.TIME_DIMENSION)
                .map(Component::id)
                .forEach(there::add);
        there.add(SpecificSchema.FLAT);
        String asked = address.parameter("dimensionAtObservation").orElse("TIME_PERIOD");
        if (!there.contains(asked)) {
            throw SdmxRefusal.SYNTAX_ERROR.because(
                    "'dimensionAtObservation' is '" + Address.shown(asked) + "'. " + NearestWord.advice(asked, there));
        }
        return asked;
    }

    private static Map<Reference, List<String>> codes(List<Artefact> found) {
        Map<Reference, List<String>> codes = new HashMap<>();
        for (Artefact one : found) {
            if (one.identity().type() == ArtefactType.CODE_LIST) {
                codes.put(one.identity(), one.items().stream().map(Item::id).toList());
            }
        }
        return codes;
    }
}
