package org.inclusio.indicator.bulk;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.inclusio.problem.Preconditions;
import org.inclusio.problem.Problem;
import org.jboss.resteasy.reactive.PathPart;

/** Answers with a file, a part of it, or that the reader has it already. */
final class FileAnswer {

    private static final String ACCEPT_RANGES = "Accept-Ranges";
    private static final String CONTENT_RANGE = "Content-Range";
    private static final int PARTIAL = 206;

    private final HandedOut.File file;
    private final HttpHeaders asked;

    FileAnswer(HandedOut.File file, HttpHeaders asked) {
        this.file = file;
        this.asked = asked;
    }

    /**
     * @param address of the file, as problems tell it
     * @param described adds what is said of the file, which a refusal does not say
     */
    Response.ResponseBuilder answer(String address, UnaryOperator<Response.ResponseBuilder> described) {
        EntityTag tag = new EntityTag(file.sha256());
        Response.ResponseBuilder answer;
        if (isKnown(tag)) {
            answer = Response.notModified();
        } else {
            try {
                answer = content(range(tag));
            } catch (ByteRange.Unsatisfiable e) {
                return Response.status(BulkRefusal.RANGE_NOT_SATISFIABLE.status())
                        .header(CONTENT_RANGE, "bytes */" + file.bytes())
                        // Under the address of the file, where a cache would keep it in place of the file.
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .type(Problem.MEDIA_TYPE)
                        .entity(Problem.of(
                                BulkRefusal.RANGE_NOT_SATISFIABLE,
                                e.getMessage() + " Ask for a part of it, or without Range for all of it.",
                                address));
            }
        }
        return described.apply(answer.tag(tag)
                .header(HttpHeaders.LAST_MODIFIED, Preconditions.date(file.modified()))
                .header(ACCEPT_RANGES, "bytes"));
    }

    private Response.ResponseBuilder content(Optional<ByteRange> range) {
        long first = range.map(ByteRange::first).orElse(0L);
        long count = range.map(ByteRange::count).orElse(file.bytes());
        Response.ResponseBuilder answer = Response.status(
                        range.isPresent() ? PARTIAL : Response.Status.OK.getStatusCode())
                .entity(new PathPart(file.at(), first, count))
                .type(BulkFile.mediaType(file.path()))
                .header(HttpHeaders.CONTENT_LENGTH, count);
        range.ifPresent(
                part -> answer.header(CONTENT_RANGE, "bytes " + part.first() + "-" + part.last() + "/" + file.bytes()));
        return answer;
    }

    /** If-None-Match goes before If-Modified-Since (RFC 9110, 13.2.2). */
    private boolean isKnown(EntityTag tag) {
        Optional<String> tags = header(HttpHeaders.IF_NONE_MATCH);
        return tags.isPresent()
                ? Preconditions.isKnown(tags, tag)
                : header(HttpHeaders.IF_MODIFIED_SINCE)
                        .flatMap(Preconditions::instant)
                        .filter(since -> !file.modified().isAfter(since))
                        .isPresent();
    }

    /** The part asked for, unless it is the rest of a file that is another meanwhile. */
    private Optional<ByteRange> range(EntityTag tag) throws ByteRange.Unsatisfiable {
        Optional<String> range = header("Range");
        boolean isOfThis =
                header("If-Range").map(named -> isNamed(named.strip(), tag)).orElse(true);
        return range.isPresent() && isOfThis ? ByteRange.of(range.get(), file.bytes()) : Optional.empty();
    }

    /** A weak tag names nothing here, and a date only when it is the very same (RFC 9110, 13.1.5). */
    private boolean isNamed(String named, EntityTag tag) {
        return named.equals("\"" + tag.getValue() + "\"")
                || Preconditions.instant(named).filter(file.modified()::equals).isPresent();
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(asked.getHeaderString(name));
    }
}
