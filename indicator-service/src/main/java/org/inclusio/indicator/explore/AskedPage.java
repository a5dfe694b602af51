package org.inclusio.indicator.explore;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusio.formats.sentence.Language;
import org.inclusio.indicator.release.OpenReleases;

/**
 * What all pages read of their address.
 *
 * @param language that was named, or that the reader's program prefers of the six, or English
 * @param release the name of a release; or latest
 * @param address of the page without its language, up to and with {@code language=}
 * @param keep the parameters that links take along
 * @param base the address of the service as the reader sees it
 * @param unknown parameters that the page does not have
 * @param otherLanguage that was named and is none of the six
 */
record AskedPage(
        Language language,
        String release,
        String address,
        String keep,
        String base,
        MultivaluedMap<String, String> parameters,
        List<String> unknown,
        Optional<String> otherLanguage) {

    private static final String LANGUAGE = "language";
    private static final String RELEASE = "release";

    /** @param known the parameters of the page besides language and release */
    static AskedPage of(UriInfo uri, HttpHeaders headers, Set<String> known) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        Optional<Language> named = first(parameters, LANGUAGE).flatMap(Language::of);
        Language language = named.orElseGet(() -> headers.getAcceptableLanguages().stream()
                .flatMap(one -> Language.of(one.getLanguage()).stream())
                .findFirst()
                .orElse(Language.EN));
        Optional<String> release = first(parameters, RELEASE);
        StringBuilder others = new StringBuilder();
        parameters.forEach((name, values) -> {
            if (!name.equals(LANGUAGE)) {
                values.stream()
                        .filter(value -> !value.isEmpty())
                        .forEach(value -> others.append(encoded(name))
                                .append('=')
                                .append(encoded(value))
                                .append('&'));
            }
        });
        String keep = named.map(one -> LANGUAGE + "=" + one.code()).orElse("")
                + (named.isPresent() && release.isPresent() ? "&" : "")
                + release.map(name -> RELEASE + "=" + encoded(name)).orElse("");
        String base = uri.getBaseUri().toString().replaceFirst("/$", "");
        return new AskedPage(
                language,
                release.orElse(OpenReleases.LATEST),
                uri.getRequestUri().getRawPath() + "?" + others + LANGUAGE + "=",
                keep,
                base,
                parameters,
                parameters.keySet().stream()
                        .filter(name -> !known.contains(name) && !name.equals(LANGUAGE) && !name.equals(RELEASE))
                        .sorted()
                        .toList(),
                first(parameters, LANGUAGE).filter(code -> Language.of(code).isEmpty()));
    }

    Optional<String> parameter(String name) {
        return first(parameters, name);
    }

    boolean isFixed() {
        return !release.equals(OpenReleases.LATEST);
    }

    /** A link with the language and release of this page. */
    String to(String path) {
        return keep.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + keep;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Optional<String> first(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).filter(value -> !value.isBlank());
    }
}
