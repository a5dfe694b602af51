package org.inclusio.indicator.sdmx.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.inclusio.formats.write.DataSetHead.Action;
import org.inclusio.formats.write.WrittenFormat;
import org.inclusio.indicator.release.ToldReleases;
import org.inclusio.indicator.release.ToldReleases.Told;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedFlow;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.sdmx.data.ReleaseChoice.Part;
import org.inclusio.indicator.sdmx.query.Address;
import org.inclusio.indicator.sdmx.query.AskedFormat;
import org.inclusio.indicator.sdmx.query.AskedLanguage;
import org.inclusio.indicator.sdmx.query.DataFormat;
import org.inclusio.indicator.sdmx.query.DataQuery;
import org.inclusio.indicator.sdmx.query.Face;
import org.inclusio.indicator.sdmx.query.QueryOfV1;
import org.inclusio.indicator.sdmx.query.QueryOfV2;
import org.inclusio.indicator.sdmx.query.ReadingPlaces;
import org.inclusio.indicator.sdmx.query.SdmxRefusal;
import org.inclusio.indicator.vintage.Vintages;
import org.inclusio.problem.Preconditions;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Answers questions for data, whichever version of SDMX REST they came in. */
@ApplicationScoped
class PublishedData {

    private static final String NEWEST = "public, max-age=300";
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String IGNORED = "Inclusio-Ignored";
    private static final String LEFT_OUT = "Inclusio-Left-Out";

    private final DataSource database;
    private final ReadingPlaces places;
    private final PagesAhead readAhead;
    private final Vintages vintages;
    private final ToldReleases releases;
    private final PublishedCodes codes;

    PublishedData(
            DataSource database,
            ReadingPlaces places,
            PagesAhead readAhead,
            Vintages vintages,
            ToldReleases releases,
            IndicatorCatalogue catalogue) {
        this.database = database;
        this.places = places;
        this.readAhead = readAhead;
        this.vintages = vintages;
        this.releases = releases;
        this.codes = new PublishedCodes(catalogue);
    }

    /**
     * @param isHead whether the headers alone are wanted
     * @throws org.inclusio.problem.RefusedRequest where something can't be read, is not there, or has no answer
     */
    Response answer(Face face, Address address, HttpHeaders headers, boolean isHead) {
        AskedFormat asked = AskedFormat.of(face, header(headers, HttpHeaders.ACCEPT), address);
        DataQuery query = face == Face.V1 ? QueryOfV1.of(address, codes) : QueryOfV2.of(address, codes);
        String language = AskedLanguage.of(address, header(headers, HttpHeaders.ACCEPT_LANGUAGE))
                .code();
        Optional<ReleaseChoice> chosen =
                ReleaseChoice.of(query, releases.all(), Clock.systemUTC().instant());
        List<String> ignored = ignored(query, asked);
        if (chosen.isEmpty()) {
            return nothing(
                    face, query, "There was no release yet at " + query.asOf().orElseThrow(), ignored);
        }
        Told release = chosen.get().release();
        EntityTag tag = tag(release, query, asked, language);
        Response.ResponseBuilder answer;
        if (isKnown(headers, tag, release)) {
            answer = Response.notModified();
        } else {
            WrittenFormat<PublishedRow> format = DataFormats.of(
                    asked,
                    query,
                    RowStructure.of(query, face, codes, language),
                    release,
                    language,
                    notes(query, ignored));
            PublishedStream stream = new PublishedStream(parts(chosen.get(), asked), part -> open(part, query), query);
            if (stream.isEmpty()) {
                return nothing(
                        face, query, "Release '" + release.name() + "' tells nothing of what is asked for", ignored);
            }
            answer = Response.ok();
            if (!isHead) {
                StreamingOutput rows = out -> stream.write(format.begin(out));
                answer.entity(rows);
            }
            answer.header(HttpHeaders.CONTENT_TYPE, asked.mediaType());
            if (asked.isFile()) {
                answer.header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"inclusio-" + release.name() + "."
                                + asked.format().ending() + "\"");
            }
        }
        return headed(answer, query, ignored)
                .tag(tag)
                .header(HttpHeaders.LAST_MODIFIED, Preconditions.date(release.asOf()))
                .header(HttpHeaders.CACHE_CONTROL, query.asOf().isPresent() ? FOR_GOOD : NEWEST)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header("Inclusio-Release", release.name())
                .build();
    }

    private Batches open(Part part, DataQuery query) {
        RowFilter filter = new RowFilter(query, codes);
        boolean hasInputs = query.attributes().contains(Component.SUBMISSION)
                || query.filters().containsKey(Component.SUBMISSION);
        RowPages pages = new RowPages(database, places, vintages, part.selection(), filter, hasInputs);
        return new Arranged(new ReadRows(pages, readAhead), query);
    }

    /** SDMX-CSV 1.0 has no way to say what is no more. */
    private static List<Part> parts(ReleaseChoice chosen, AskedFormat asked) {
        return chosen.parts().stream()
                .filter(part ->
                        asked.format() != DataFormat.CSV_1_0 || part.head().action() != Action.DELETE)
                .toList();
    }

    private static List<String> ignored(DataQuery query, AskedFormat asked) {
        List<String> ignored = new ArrayList<>(query.ignored());
        if (asked.format() == DataFormat.CSV_1_0 && query.hasSeveralDataSets()) {
            ignored.add("deletions (ask for " + DataFormat.CSV_2_0.mediaType() + ")");
        }
        return ignored;
    }

    private static List<String> notes(DataQuery query, List<String> ignored) {
        List<String> notes = new ArrayList<>();
        if (!ignored.isEmpty()) {
            notes.add("Not there, and so left out: " + String.join(", ", ignored) + ".");
        }
        leftOut(query).ifPresent(words -> notes.add("Left out: " + words + "."));
        return notes;
    }

    /** What the structure of the dataflow can't tell, whatever is asked for. */
    private static Optional<String> leftOut(DataQuery query) {
        List<Component> missing = query.flow().missing();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("values by "
                        + String.join(", ", missing.stream().map(Enum::name).toList()) + ", which are in "
                        + PublishedFlow.ALL.id());
    }

    /** Version 2 of the interface has no body for that; clients of version 1 know an error alone. */
    private static Response nothing(Face face, DataQuery query, String why, List<String> ignored) {
        if (face == Face.V1) {
            throw SdmxRefusal.NO_RESULTS.because(why + "."
                    + (ignored.isEmpty() ? "" : " Not there at all: " + String.join(", ", ignored) + ".")
                    + " What there is, is told by /sdmx/v1/availableconstraint/"
                    + query.flow().id() + ".");
        }
        return headed(Response.noContent(), query, ignored)
                .header(HttpHeaders.CACHE_CONTROL, NEWEST)
                .header("Inclusio-Nothing", why)
                .build();
    }

    private static Response.ResponseBuilder headed(
            Response.ResponseBuilder answer, DataQuery query, List<String> ignored) {
        answer.header(HttpHeaders.VARY, "Accept, Accept-Encoding, Accept-Language");
        leftOut(query).ifPresent(words -> answer.header(LEFT_OUT, words));
        if (!ignored.isEmpty()) {
            answer.header(IGNORED, Address.inHeader(String.join(", ", ignored)));
        }
        return answer;
    }

    private static EntityTag tag(Told release, DataQuery query, AskedFormat asked, String language) {
        String told = String.join("\n", release.name(), query.toString(), asked.mediaType(), language);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(told.getBytes(StandardCharsets.UTF_8));
            return new EntityTag(HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static boolean isKnown(HttpHeaders headers, EntityTag tag, Told release) {
        Optional<String> tags = header(headers, HttpHeaders.IF_NONE_MATCH);
        if (tags.isPresent()) {
            return Preconditions.isKnown(tags, tag);
        }
        Instant modified = release.asOf().truncatedTo(ChronoUnit.SECONDS);
        return header(headers, HttpHeaders.IF_MODIFIED_SINCE)
                .flatMap(Preconditions::instant)
                .filter(since -> !modified.isAfter(since))
                .isPresent();
    }

    private static Optional<String> header(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getHeaderString(name)).filter(text -> !text.isBlank());
    }
}
