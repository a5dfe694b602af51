package org.inclusio.problem;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * How every service reads the JSON of requests: nothing in it is passed over. What comes by Kafka or was kept is read by
 * the mapper that this one is made from, for which a member that a newer service wrote is no fault.
 *
 * @see UnreadJson what is said of a body that can't be read
 */
@Provider
@Singleton
public class JsonOfRequests implements ContextResolver<ObjectMapper> {

    private final ObjectMapper strict;

    JsonOfRequests(ObjectMapper json) {
        strict = strict(json);
    }

    static ObjectMapper strict(ObjectMapper json) {
        ObjectMapper strict = json.copy();
        strict.registerModule(new WholeCharacters());
        strict.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        return strict.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return strict;
    }
}
