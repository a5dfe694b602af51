package org.inclusio.indicator.bulk;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.inclusio.formats.sentence.Language;

/** Whether a reader would rather have a page than the table of contents as JSON, and in which language. */
final class AskedPage {

    private AskedPage() {}

    /** Empty unless HTML is accepted before JSON; whoever accepts everything alike gets JSON. */
    static Optional<Language> in(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.toString().startsWith(MediaType.TEXT_HTML)) {
                return Optional.of(language(headers));
            }
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Language language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .flatMap(one -> Language.of(one.getLanguage()).stream())
                .findFirst()
                .orElse(Language.EN);
    }
}
