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
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.inclusio.formats.sentence.Language;
import org.inclusio.formats.structure.Artefact;
import org.inclusio.formats.structure.StructureFormat;
import org.inclusio.formats.structure.StructureMessage;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.problem.Preconditions;

/** Sends a structure message, or says that the reader has it already. */
record StructureAnswer(PublishedArtefacts.Known known, StructureFormat format, Language language, boolean isFile) {

    private static final String CACHING = "public, max-age=300";
    private static final String VARY =
            HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING + ", " + HttpHeaders.ACCEPT_LANGUAGE;

    Response of(UriInfo uri, HttpHeaders headers, List<Artefact> artefacts) {
        EntityTag tag = new EntityTag(digest(uri.getRequestUri().getRawPath() + "?"
                + Optional.ofNullable(uri.getRequestUri().getRawQuery()).orElse("")));
        Instant since = known.asOf().truncatedTo(ChronoUnit.SECONDS);
        Response.ResponseBuilder answer = isKnown(headers, tag, since)
                ? Response.notModified()
                : Response.ok(written(artefacts, since), format.mediaType());
        if (isFile) {
            answer.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"structures." + (format.isXml() ? "xml" : "json") + "\"");
        }
        return answer.tag(tag)
                .header(HttpHeaders.LAST_MODIFIED, http(since))
                .header(HttpHeaders.CACHE_CONTROL, CACHING)
                .header(HttpHeaders.VARY, VARY)
                .build();
    }

    private StreamingOutput written(List<Artefact> artefacts, Instant since) {
        StructureMessage message = new StructureMessage(PublishedStructure.AGENCY, since, language, artefacts);
        return out -> format.write(message, out);
    }

    private static boolean isKnown(HttpHeaders headers, EntityTag tag, Instant since) {
        String ifNoneMatch = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (ifNoneMatch != null) {
            return Preconditions.isKnown(Optional.of(ifNoneMatch), tag);
        }
        String ifModifiedSince = headers.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE);
        try {
            return ifModifiedSince != null
                    && !since.isAfter(ZonedDateTime.parse(ifModifiedSince, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException e) {
            // What is no date says nothing (RFC 9110, 13.1.3).
            return false;
        }
    }

    private static String http(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atZone(ZoneOffset.UTC));
    }

    private String digest(String address) {
        String all = known.digest() + " " + format.mediaType() + " " + language + " " + address;
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
