package org.inclusio.indicator.sdmx.structure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusio.formats.sentence.Language;
import org.inclusio.formats.structure.Artefact;
import org.inclusio.formats.structure.ArtefactType;
import org.inclusio.formats.structure.Item;
import org.inclusio.formats.structure.Reference;
import org.inclusio.formats.structure.StructureFormat;
import org.inclusio.formats.structure.Text;
import org.inclusio.indicator.release.ToldReleases;
import org.inclusio.indicator.sdmx.FlowComponent;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.sdmx.data.ToldRows;
import org.inclusio.indicator.sdmx.query.Address;
import org.inclusio.indicator.sdmx.query.AskedLanguage;
import org.inclusio.indicator.sdmx.query.DataQuery;
import org.inclusio.indicator.sdmx.query.Face;
import org.inclusio.indicator.sdmx.query.SdmxRefusal;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Answers what there is in the newest release. */
@ApplicationScoped
class AnswerAvailability {

    private static final String IGNORED = "Inclusio-Ignored";

    private final PublishedArtefacts published;
    private final CountedBefore cells;
    private final ToldRows rows;
    private final PublishedCodes codes;

    AnswerAvailability(PublishedArtefacts published, CountedBefore cells, ToldRows rows, IndicatorCatalogue catalogue) {
        this.published = published;
        this.cells = cells;
        this.rows = rows;
        this.codes = new PublishedCodes(catalogue);
    }

    Response answer(Face face, Address address, UriInfo uri, HttpHeaders headers) {
        StructureFormat format = StructureFormats.asked(
                face,
                Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT)),
                address.parameter("format"),
                address.parameter("formatVersion"));
        Language language =
                AskedLanguage.of(address, Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        PublishedArtefacts.Known known = published.now();
        AskedAvailability asked =
                AskedAvailability.of(face, address, codes, dimension -> listed(known.registry(), dimension));
        ToldReleases.Told release = known.release()
                .orElseThrow(() -> SdmxRefusal.NO_RESULTS.because(
                        "There is no release yet, or all are withdrawn. GET /v1/releases lists them."));
        Counted counted = counted(release, asked);
        if (counted.observations() == 0) {
            throw SdmxRefusal.NO_RESULTS.because(
                    "Release '" + release.name() + "' tells nothing of what is asked for. Ask"
                            + " for fewer dimensions at once to see what it tells.");
        }
        Response answer = StructureAnswer.structures(
                        known, format, language, address.parameter("format").isPresent())
                .of(uri, headers, format, artefacts(known.registry(), asked, counted));
        if (!asked.query().ignored().isEmpty()) {
            answer.getHeaders()
                    .putSingle(
                            IGNORED,
                            Address.inHeader(String.join(", ", asked.query().ignored())));
        }
        return answer;
    }

    private static List<String> listed(Registry registry, Component dimension) {
        Reference list = Identities.codeList(dimension);
        return registry.all().stream()
                .filter(one -> one.identity().equals(list))
                .flatMap(one -> one.items().stream())
                .map(Item::id)
                .toList();
    }

    private Counted counted(ToldReleases.Told release, AskedAvailability asked) {
        Counted counted = count(release, asked.query(), asked.filters());
        if (asked.isOfEach()) {
            for (FlowComponent one : asked.flow().dimensions()) {
                Component dimension = one.source();
                boolean isAsked = asked.query().filters().containsKey(dimension)
                        || asked.query().keys().isOf(dimension);
                if (isAsked) {
                    List<CellFilter> others = asked.filters().stream()
                            .map(filter -> filter.without(dimension))
                            .toList();
                    counted =
                            counted.with(dimension, count(release, asked.query().without(dimension), others));
                }
            }
        }
        return counted;
    }

    /** Of questions about keys and periods alone the database counts; for others every row is looked at. */
    private Counted count(ToldReleases.Told release, DataQuery query, List<CellFilter> filters) {
        if (!query.isOfMoreThanKeys()) {
            return cells.count(release, filters);
        }
        CountRows counted = new CountRows();
        rows.each(release, query, counted);
        return counted.counted();
    }

    private List<Artefact> artefacts(Registry registry, AskedAvailability asked, Counted counted) {
        Artefact constraint = counted.constraint(
                Identities.own(ArtefactType.DATA_CONSTRAINT, "CN_AVAILABLE"),
                Text.english("What there is in the newest release"),
                asked.flow(),
                codes,
                asked::isTold);
        List<Artefact> answer = new ArrayList<>();
        answer.add(constraint);
        Set<Reference> ofStructure = registry.descendants(Identities.flow(asked.flow()));
        for (Artefact artefact : registry.all()) {
            Reference identity = artefact.identity();
            boolean isAlong = identity.equals(Identities.flow(asked.flow()))
                    || ofStructure.contains(identity)
                    || identity.type() == ArtefactType.DATA_PROVIDER_SCHEME;
            if (isAlong && asked.references().contains(identity.type()) && isOf(asked, artefact)) {
                answer.add(artefact);
            }
        }
        return new PartialSchemes(answer, Set.of()).cutCodes(counted, asked.flow(), codes);
    }

    /** Of code lists those of the dimensions that are asked for. */
    private static boolean isOf(AskedAvailability asked, Artefact artefact) {
        return artefact.identity().type() != ArtefactType.CODE_LIST
                || asked.flow().key().stream()
                        .filter(one -> asked.isTold(one))
                        .anyMatch(one -> Identities.codeList(one).equals(artefact.identity()));
    }
}
