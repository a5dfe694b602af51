package org.inclusio.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** How every service reads the JSON of requests. */
@Singleton
public class JsonOfRequests implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new WholeCharacters());
    }
}
