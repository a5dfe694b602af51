package org.inclusio.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inclusio.formats.sentence.Language;

/** The texts of one language, which are those of the page of an office. */
public final class PageTexts {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Map<Language, PageTexts> LOADED = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            LOADED.put(language, new PageTexts(language));
        }
    }

    private final Language language;
    private final JsonNode texts;
    private final DateTimeFormatter moments;

    private PageTexts(Language language) {
        this.language = language;
        this.moments = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .localizedBy(language.locale())
                .withZone(ZoneOffset.UTC);
        String file = "/META-INF/resources/office/texts/" + language.code() + ".json";
        try (InputStream in = PageTexts.class.getResourceAsStream(file)) {
            this.texts = new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The texts " + file + " can't be read.", e);
        }
    }

    public static PageTexts of(Language language) {
        return LOADED.get(language);
    }

    /** The same as {@link #say} for HTML. */
    public String html(String key, Object... values) {
        return HtmlText.escaped(say(key, values));
    }

    /**
     * A text without markup.
     *
     * @param values names and values in turn; whole numbers are written as the language writes them
     */
    public String say(String key, Object... values) {
        JsonNode text = texts.get(key);
        if (text == null || !text.isTextual()) {
            throw new IllegalArgumentException("There is no text " + key + " that is the same for every number.");
        }
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            Object value = values[i + 1];
            named.put((String) values[i], value instanceof Number number ? number(number.longValue()) : (String) value);
        }
        return PLACE.matcher(text.textValue()).replaceAll(place -> Matcher.quoteReplacement(named.get(place.group(1))));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** Date and time, in UTC, which is said. */
    public String moment(Instant instant) {
        return moments.format(instant) + " UTC";
    }

    /** Everything of a page before its heading; the title is HTML, the style CSS. */
    public String head(String title, String style) {
        return "<!DOCTYPE html>\n<html lang=\"" + language.code() + "\" dir=\"" + language.direction()
                + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + title + "</title>\n<style>\n" + style + "</style>\n</head>\n<body>\n<main>\n";
    }

    /** The heads of columns, by their keys. */
    public String columns(String... keys) {
        StringBuilder row = new StringBuilder("<tr>");
        for (String key : keys) {
            row.append("<th scope=\"col\">").append(html(key)).append("</th>");
        }
        return row.append("</tr>\n").toString();
    }

    /** What is in English whatever the language of the page is, such as the description of a rule. */
    public static String english(String text) {
        return "<bdi lang=\"en\">" + HtmlText.escaped(text) + "</bdi>";
    }

    public boolean isRightToLeft() {
        return language == Language.AR;
    }
}
