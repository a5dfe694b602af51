package org.inclusio.indicator.sdmx.structure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.inclusio.formats.sentence.Language;
import org.inclusio.formats.structure.MetadataMessage;
import org.inclusio.formats.structure.MetadataSet;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.query.Address;
import org.inclusio.indicator.sdmx.query.Asked;
import org.inclusio.indicator.sdmx.query.AskedLanguage;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Answers questions for what is said of the methods of the series. */
@ApplicationScoped
class AnswerMetadata {

    private static final String IGNORED = "Inclusio-Ignored";

    private final PublishedArtefacts published;
    private final List<MetadataSet> sets;

    AnswerMetadata(PublishedArtefacts published, IndicatorCatalogue catalogue) {
        this.published = published;
        this.sets = Methods.sets(catalogue);
    }

    Response answer(Address address, UriInfo uri, HttpHeaders headers) {
        Language language =
                AskedLanguage.of(address, Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        PublishedArtefacts.Known known = published.at(Asked.instant(address, "asOf"));
        AskedMetadata asked = AskedMetadata.of(address, sets, known.registry());
        MetadataSet.Format format =
                AskedMetadata.format(Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT)), address);
        StructureAnswer answer = new StructureAnswer(
                known,
                format.mediaType(),
                language,
                address.parameter("format")
                        .map(any -> "metadata." + (format.ofStructures().isXml() ? "xml" : "json")));
        MetadataMessage message = new MetadataMessage(
                PublishedStructure.AGENCY, answer.prepared(), language, asked.areStubs(), asked.sets());
        Response told = answer.of(uri, headers, out -> message.write(format, out));
        if (!asked.ignored().isEmpty()) {
            told.getHeaders().putSingle(IGNORED, Address.inHeader(String.join(", ", asked.ignored())));
        }
        return told;
    }
}
