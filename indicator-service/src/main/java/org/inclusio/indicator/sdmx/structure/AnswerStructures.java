package org.inclusio.indicator.sdmx.structure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusio.formats.sentence.Language;
import org.inclusio.formats.structure.Artefact;
import org.inclusio.formats.structure.Reference;
import org.inclusio.formats.structure.StructureFormat;
import org.inclusio.indicator.sdmx.answer.NearestWord;
import org.inclusio.indicator.sdmx.query.Address;
import org.inclusio.indicator.sdmx.query.Asked;
import org.inclusio.indicator.sdmx.query.AskedLanguage;
import org.inclusio.indicator.sdmx.query.Face;
import org.inclusio.indicator.sdmx.query.SdmxRefusal;

/** Answers questions about structures. */
@ApplicationScoped
class AnswerStructures {

    private static final Set<String> PARAMETERS =
            Set.of("detail", "references", "asOf", "format", "formatVersion", "lang", "compression");

    private final PublishedArtefacts published;

    AnswerStructures(PublishedArtefacts published) {
        this.published = published;
    }

    Response answer(Face face, Parts address, StructureParameters parameters, UriInfo uri, HttpHeaders headers) {
        Address asked = new Address(List.of(), uri.getQueryParameters()).eachOnce(Set.of("references"));
        StructureFormat format = format(face, parameters, headers);
        Asked.refuseOthers(face, asked.parameters().keySet(), PARAMETERS);
        Language language =
                AskedLanguage.of(asked, Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        StructureQuestion question = new AskedStructures(face)
                .question(new AskedStructures.Written(
                        address.type(),
                        address.agency(),
                        address.id(),
                        address.version(),
                        address.item(),
                        Optional.ofNullable(parameters.detail),
                        parameters.references == null ? List.of() : parameters.references));
        PublishedArtefacts.Known known = published.at(Asked.instant(asked, "asOf"));
        List<Artefact> found = known.registry().find(question);
        if (found.isEmpty()) {
            throw nothing(known.registry(), question);
        }
        return StructureAnswer.structures(known, format, language, parameters.format != null)
                .of(uri, headers, format, found);
    }

    /** The parts of an address, those that are left out being empty. */
    record Parts(
            Optional<String> type,
            Optional<String> agency,
            Optional<String> id,
            Optional<String> version,
            Optional<String> item) {

        /** @param parts in their order, as many as there are */
        static Parts of(String... parts) {
            return new Parts(part(parts, 0), part(parts, 1), part(parts, 2), part(parts, 3), part(parts, 4));
        }

        private static Optional<String> part(String[] parts, int place) {
            return place < parts.length ? Optional.of(parts[place]) : Optional.empty();
        }
    }

    static StructureFormat format(Face face, StructureParameters parameters, HttpHeaders headers) {
        return StructureFormats.asked(
                face,
                Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT)),
                Optional.ofNullable(parameters.format),
                Optional.ofNullable(parameters.formatVersion));
    }

    static RuntimeException nothing(Registry registry, StructureQuestion question) {
        List<Reference> called = registry.named(question.ids());
        String advice;
        if (!called.isEmpty()) {
            Reference first = called.get(0);
            advice = question.items().isEmpty()
                    ? "There is " + first.type().resource() + " " + first + "."
                    : first + " has no such item; ask for it without one to see all.";
        } else if (question.ids().isEmpty()) {
            advice = "The agencies are INCLUSIO, and SDMX for the list of agencies.";
        } else {
            advice = NearestWord.advice(question.ids().iterator().next(), registry.ids(question.types()));
        }
        return SdmxRefusal.NO_RESULTS.because("There is no such structure. " + advice);
    }
}
