package org.inclusio.formats.structure;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusio.formats.sentence.Language;

/** Writes names, descriptions and annotations: in one language, and in all beside it. */
final class JsonNames {

    private final JsonGenerator json;
    private final Language language;

    JsonNames(JsonGenerator json, Language language) {
        this.json = json;
        this.language = language;
    }

    void named(Text name, Optional<Text> description, List<Annotation> annotations) throws IOException {
        localised("name", "names", name);
        if (description.isPresent()) {
            localised("description", "descriptions", description.get());
        }
        annotations(annotations);
    }

    void annotations(List<Annotation> annotations) throws IOException {
        if (annotations.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("annotations");
        for (Annotation annotation : annotations) {
            json.writeStartObject();
            json.writeStringField("id", annotation.id());
            if (annotation.title() != null) {
                json.writeStringField("title", annotation.title());
            }
            json.writeStringField("type", annotation.type());
            if (annotation.text().isPresent()) {
                localised("text", "texts", annotation.text().get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void localised(String one, String all, Text text) throws IOException {
        json.writeStringField(one, text.in(language));
        json.writeObjectFieldStart(all);
        for (Map.Entry<Language, String> words : text.byLanguage().entrySet()) {
            json.writeStringField(words.getKey().code(), words.getValue());
        }
        json.writeEndObject();
    }
}
