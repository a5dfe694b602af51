package org.inclusio.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/**
 * Reads texts and names of JSON only where each character is whole. An escape can write half of one, a surrogate alone
 * (RFC 8259, 8.2), which would be kept as a question mark in silence. For the JSON of every service, and for object mappers
 * of their own.
 *
 * @see HalfCharacter what is thrown otherwise
 */
public final class WholeCharacters extends SimpleModule {

    private static final long serialVersionUID = 1;

    public WholeCharacters() {
        super("whole-characters");
        addDeserializer(String.class, new Text());
        addKeyDeserializer(String.class, new Name());
    }

    private static final class Text extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1;

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return whole(StringDeserializer.instance.deserialize(parser, context), parser);
        }
    }

    private static final class Name extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return whole(key, context.getParser());
        }
    }

    private static String whole(String text, JsonParser parser) throws HalfCharacter {
        for (int i = 0; text != null && i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (isPair) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new HalfCharacter(parser, c);
            }
        }
        return text;
    }
}
