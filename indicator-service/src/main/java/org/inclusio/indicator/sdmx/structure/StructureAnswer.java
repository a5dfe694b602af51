package org.inclusio.indicator.sdmx.structure;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.inclusio.formats.sentence.Language;
import org.inclusio.formats.structure.Artefact;
import org.inclusio.formats.structure.StructureFormat;
import org.inclusio.formats.structure.StructureMessage;
import org.inclusio.indicator.release.ToldReleases;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.problem.Preconditions;

/**
 * Sends what is told of structures, or says that the reader has it already.
 *
 * @param mediaType as the answer says it
 * @param file the name of it where a file was asked for
 */
record StructureAnswer(PublishedArtefacts.Known known, String mediaType, Language language, Optional<String> file) {

    private static final String CACHING = "public, max-age=300";
    private static final String VARY =
            HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING + ", " + HttpHeaders.ACCEPT_LANGUAGE;

    /** A structure message. */
    static StructureAnswer structures(
            PublishedArtefacts.Known known, StructureFormat format, Language language, boolean isFile) {
        return new StructureAnswer(
                known,
                format.mediaType(),
                language,
                isFile ? Optional.of("structures." + (format.isXml() ? "xml" : "json")) : Optional.empty());
    }

    Response of(UriInfo uri, HttpHeaders headers, StructureFormat format, List<Artefact> artefacts) {
        StructureMessage message = new StructureMessage(PublishedStructure.AGENCY, prepared(), language, artefacts);
        return of(uri, headers, out -> format.write(message, out));
    }

    /** Since when it holds, to the second. */
    Instant prepared() {
        return known.asOf().truncatedTo(ChronoUnit.SECONDS);
    }

    Response of(UriInfo uri, HttpHeaders headers, StreamingOutput written) {
        EntityTag tag = new EntityTag(digest(uri.getRequestUri().getRawPath() + "?"
                + Optional.ofNullable(uri.getRequestUri().getRawQuery()).orElse("")));
        Instant since = prepared();
        Response.ResponseBuilder answer =
                isKnown(headers, tag, since) ? Response.notModified() : Response.ok(written, mediaType);
        file.ifPresent(name -> answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\""));
        return answer.tag(tag)
                .header(HttpHeaders.LAST_MODIFIED, Preconditions.date(since))
                .header(HttpHeaders.CACHE_CONTROL, CACHING)
                .header(HttpHeaders.VARY, VARY)
                .build();
    }

    private static boolean isKnown(HttpHeaders headers, EntityTag tag, Instant since) {
        String ifNoneMatch = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (ifNoneMatch != null) {
            return Preconditions.isKnown(Optional.of(ifNoneMatch), tag);
        }
        return Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE))
                .flatMap(Preconditions::instant)
                .filter(modified -> !since.isAfter(modified))
                .isPresent();
    }

    private String digest(String address) {
        // What is counted may have changed from release to release though all artefacts are the same.
        String release = known.release().map(ToldReleases.Told::name).orElse("");
        String all = known.digest() + " " + release + " " + mediaType + " " + language + " " + address;
        return HexFormat.of().formatHex(sha256().digest(all.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
