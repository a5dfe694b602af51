package org.inclusio.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.OIDCException;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationRedirectException;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What is refused or fails below the resources, in the HTTP layer, at sign-in or by a bug, is answered as a problem too:
 * addresses and headers that are too long, bodies that are too large, a database or an identity provider that is away.
 */
@ApplicationScoped
class LayerBelow {

    /** The longest address and query together, in bytes; the HTTP layer itself takes more, so that it is ours to refuse. */
    static final int LONGEST_ADDRESS = 16 * 1024;

    /** The most that all headers may have together, in characters. */
    static final int LONGEST_HEADERS = 20 * 1024;

    private static final Logger LOG = Logger.getLogger(LayerBelow.class);
    private static final String RETRY_AFTER_SECONDS = "5";
    private static final String NO_CHARACTER_0 =
            "%s the character 0 (%%00), which no code and no text has. Leave it out.";

    private static final String NO_HOST =
            "The header Host is missing, which every request of HTTP/1.1 has (RFC 9112, section 3.2). Send it.";

    private static final String CODED_TRANSFER =
            "The body is coded for its transfer as '%s', and only 'chunked' is read. Name how the body itself is"
                    + " compressed in Content-Encoding.";

    private static final List<String> SAID_ONCE =
            List.of("Authorization", "Content-Type", "Content-Encoding", "Content-MD5", "Idempotency-Key", "If-Match");

    private final ObjectMapper json;
    private final long mostBytes;

    LayerBelow(
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize mostBytes) {
        this.json = json;
        this.mostBytes = mostBytes.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::check).failureHandler(this::failed);
    }

    private record Refused(AccessRefusal refusal, String detail) {
        Refused(AccessRefusal refusal) {
            this(refusal, refusal.detail());
        }
    }

    private void check(RoutingContext context) {
        takeEmptyListsForNone(context.request().headers());
        refused(context)
                .ifPresentOrElse(refused -> answer(context, refused.refusal(), refused.detail()), context::next);
    }

    /** An empty list of what is wanted wants nothing in particular (RFC 9110, section 12.5); the layer above refuses it. */
    private static void takeEmptyListsForNone(MultiMap headers) {
        for (String wanted : List.of("Accept", "Accept-Language", "Accept-Encoding", "Accept-Charset")) {
            String list = headers.get(wanted);
            if (list != null && list.isBlank() && headers.getAll(wanted).size() == 1) {
                headers.remove(wanted);
            }
        }
    }

    private Optional<Refused> refused(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > LONGEST_ADDRESS) {
            return Optional.of(new Refused(AccessRefusal.ADDRESS_TOO_LONG));
        }
        if (lengthOfHeaders(request) > LONGEST_HEADERS) {
            return Optional.of(new Refused(AccessRefusal.HEADERS_TOO_LONG));
        }
        if (statedLength(request) > mostBytes) {
            return Optional.of(new Refused(AccessRefusal.TOO_LARGE));
        }
        // The framework refuses some of these itself, without a word, unless vertx.disableURIValidation is set.
        Optional<String> fault = Encoded.fault(request.uri());
        if (fault.isPresent()) {
            return Optional.of(new Refused(AccessRefusal.UNREADABLE_REQUEST, fault.get()));
        }
        if (request.uri().contains("%00")) {
            return Optional.of(new Refused(
                    AccessRefusal.UNREADABLE_REQUEST, NO_CHARACTER_0.formatted(whereCharacter0Is(context))));
        }
        String coding = request.getHeader("Transfer-Encoding");
        if (coding != null && !coding.strip().equalsIgnoreCase("chunked")) {
            return Optional.of(new Refused(AccessRefusal.UNREADABLE_REQUEST, CODED_TRANSFER.formatted(coding)));
        }
        if (request.headers().contains("Content-Range")) {
            return Optional.of(new Refused(AccessRefusal.PART_OF_A_BODY));
        }
        return repeated(request)
                .map(name -> named(AccessRefusal.REPEATED_HEADER, name))
                .or(() -> openCursors(context).map(name -> named(AccessRefusal.BAD_CURSOR, name)));
    }

    /** The layer itself refuses a length that is no number. */
    private static long statedLength(HttpServerRequest request) {
        String stated = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return stated == null ? 0 : Long.parseLong(stated.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Refused named(AccessRefusal refusal, String name) {
        return new Refused(refusal, refusal.detail().formatted(name));
    }

    private static String whereCharacter0Is(RoutingContext context) {
        return context.queryParams().entries().stream()
                .filter(parameter -> parameter.getValue().indexOf('\0') >= 0)
                .map(parameter -> "The parameter '%s' has".formatted(parameter.getKey()))
                .findFirst()
                .orElse("The address has");
    }

    /** Puts the place that a cursor names where the resources read it; the name of the parameter when it does not fit. */
    private static Optional<String> openCursors(RoutingContext context) {
        if (context.request().query() == null) {
            return Optional.empty();
        }
        MultiMap parameters = context.queryParams();
        for (String name : PageCursors.NAMES) {
            String cursor = parameters.get(name);
            if (cursor != null && !cursor.isEmpty()) {
                Map<String, List<String>> all = new HashMap<>();
                parameters.names().forEach(one -> all.put(one, parameters.getAll(one)));
                Optional<String> place =
                        PageCursors.opened(cursor, context.request().path(), all);
                if (place.isEmpty()) {
                    return Optional.of(name);
                }
                parameters.set(name, place.get());
            }
        }
        return Optional.empty();
    }

    /** A header that says one thing and is given several times. */
    private static Optional<String> repeated(HttpServerRequest request) {
        return SAID_ONCE.stream()
                .filter(name -> request.headers().getAll(name).size() > 1)
                .findFirst();
    }

    private static int lengthOfHeaders(HttpServerRequest request) {
        int length = 0;
        for (var header : request.headers()) {
            length += header.getKey().length() + header.getValue().length();
        }
        return length;
    }

    private void failed(RoutingContext context) {
        Throwable failure = context.failure();
        if (context.response().ended() || context.response().headWritten()) {
            context.next();
        } else if (context.statusCode() == 400 && namesNoHost(context.request())) {
            // The router finds this out before any handler.
            answer(context, AccessRefusal.UNREADABLE_REQUEST, NO_HOST);
        } else if (failure == null && context.statusCode() / 100 == 4 && context.statusCode() != 401) {
            AccessRefusal refusal = AccessRefusal.ofStatus(context.statusCode());
            answer(context, refusal, refusal.detail());
        } else if (is(failure, OIDCException.class)) {
            LOG.warnf("The identity provider gives no answer: %s", failure.getMessage());
            answer(context, AccessRefusal.SIGN_IN_AWAY, AccessRefusal.SIGN_IN_AWAY.detail());
        } else if (isDatabaseAway(failure)) {
            LOG.warn("The database gives no answer.", failure);
            answer(context, AccessRefusal.DATABASE_AWAY, AccessRefusal.DATABASE_AWAY.detail());
        } else if (context.statusCode() == 500 && isBug(failure)) {
            String id = UUID.randomUUID().toString();
            LOG.errorf(
                    failure,
                    "%s %s failed, error id %s",
                    context.request().method(),
                    context.request().path(),
                    id);
            answer(context, AccessRefusal.FAULT, AccessRefusal.FAULT.detail().formatted(id));
        } else {
            context.next();
        }
    }

    private static boolean namesNoHost(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_1_1 && !request.headers().contains("Host");
    }

    /** What the layer above answers itself, such as a missing token or the way to sign in, is no bug. */
    private static boolean isBug(Throwable failure) {
        return failure != null
                && !is(failure, SecurityException.class)
                && !is(failure, AuthenticationRedirectException.class)
                && !is(failure, AuthenticationCompletionException.class)
                && !is(failure, io.vertx.core.http.HttpClosedException.class);
    }

    /** SQLSTATE classes: connection exception, operator intervention, insufficient resources; or no connection to be had. */
    private static boolean isDatabaseAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                String state = refused.getSQLState();
                return state == null
                        ? String.valueOf(refused.getMessage())
                                .toLowerCase(Locale.ROOT)
                                .contains("acquisition timeout")
                        : state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
            }
        }
        return false;
    }

    private static boolean is(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private void answer(RoutingContext context, AccessRefusal refusal, String detail) {
        HttpServerRequest request = context.request();
        if (refusal.status() == 503) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (!request.isEnded() && request.version() != HttpVersion.HTTP_2) {
            // What is still coming is not read; a connection of HTTP/2 has other requests as well.
            context.response()
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .endHandler(sent -> request.connection().close());
        }
        context.response()
                .setStatusCode(refusal.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(body(Problem.of(refusal, detail, request.path())));
    }

    private Buffer body(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem cannot be written as JSON.", e);
        }
    }
}
