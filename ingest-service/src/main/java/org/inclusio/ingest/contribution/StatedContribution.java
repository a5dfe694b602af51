package org.inclusio.ingest.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.markup.ForeignText;
import org.inclusio.markup.LeftOut;
import org.inclusio.markup.Unshowable;
import org.inclusio.problem.UnreadJson;
import org.inclusio.problem.WholeCharacters;
import org.inclusio.statistics.observation.Bounds;

/** What a contributor says. */
@Schema(name = "ContributionContent", description = "What is contributed to the report.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatedContribution(
        @Schema(required = true, description = "What it is.")
        Kind kind,

        @Schema(
                required = true,
                maxLength = 300,
                description = "One line.",
                examples = "Questions on disability in the census of population")
        String title,

        @Schema(
                description = "CommonMark, up to 1,000,000 bytes of UTF-8. HTML in it stays text, pictures are replaced"
                        + " by their descriptions, and links lead to http and https only. What is sent needs it; lists"
                        + " leave it out.",
                examples = "The census of **2009** asked every household about disability.")
        String body,

        @Schema(required = true, description = "The language of title and body, ISO 639-1.")
        Language language,

        @Schema(
                required = true,
                description = "The operative paragraphs of resolution 68/131 that it answers, 1 to 15.",
                examples = "[11, 13]")
        List<Integer> paragraphs,

        @Schema(description = "Whom it is about. The list is ours.")
        List<Group> groups,

        @Schema(description = "First year of the period it is about.", examples = "2009")
        Integer from,

        @Schema(description = "Last year of the period it is about.", examples = "2009")
        Integer to,

        @Schema(
                description = "Up to 50 addresses, http or https, with names and paths in any script (RFC 3987).",
                examples = "[\"https://example.org/census\"]")
        List<String> links) {

    /** What may be contributed. */
    public enum Kind {
        ACTIVITY,
        VIEW,
        GOOD_PRACTICE,
        INSTITUTION
    }

    /** The official languages of the United Nations. */
    public enum Language {
        ar,
        zh,
        en,
        fr,
        ru,
        es
    }

    /** Whom a contribution may be about; a list of our own. */
    public enum Group {
        WOMEN,
        CHILDREN,
        YOUTH,
        OLDER_PERSONS,
        PERSONS_WITH_DISABILITIES,
        INDIGENOUS_PEOPLES,
        MIGRANTS,
        MINORITIES,
        POOR_PERSONS,
        RURAL_POPULATION,
        URBAN_POPULATION
    }

    private static final int LONGEST_TITLE = 300;
    private static final int LAST_PARAGRAPH = 15;
    private static final int MOST_LINKS = 50;
    private static final int LONGEST_LINK = 2_000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new WholeCharacters())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    /** @throws org.inclusio.problem.RefusedRequest when it is no contribution, or none that can be used */
    static StatedContribution read(byte[] json) {
        try {
            StatedContribution stated = JSON.readValue(json, StatedContribution.class);
            if (stated == null) {
                throw bad("The body is null. Send the contribution as a JSON object");
            }
            stated.requireUsable();
            return stated;
        } catch (IOException e) {
            throw ContributionRefusal.BAD_CONTRIBUTION.because(UnreadJson.told(e));
        }
    }

    /** What was taken and kept before. */
    static StatedContribution kept(String json) {
        try {
            return JSON.readValue(json, StatedContribution.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept contribution can't be read.", e);
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A contribution could not be written as JSON.", e);
        }
    }

    private void requireUsable() {
        if (kind == null) {
            throw bad("There is no kind. Write ACTIVITY, VIEW, GOOD_PRACTICE or INSTITUTION");
        }
        requireShowable("title", title, Unshowable::firstIn);
        if (Bounds.isNothing(title)) {
            throw bad("The title is empty. Write one line");
        }
        if (title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            throw bad("The title is longer than 300 characters. Write one line");
        }
        if (title.indexOf('\n') >= 0 || title.indexOf('\r') >= 0) {
            throw bad("The title is more than a line. Write one line");
        }
        if (body != null) {
            requireReadable();
        }
        requireShowable("body", body, ForeignText::unshowable);
        if (Bounds.isNothing(body) || ForeignText.isNothing(body)) {
            throw bad("The body is empty. Write what is contributed");
        }
        if (!ForeignText.isShallow(body)) {
            throw bad("The body is nested more than 50 deep. Write it with fewer lists and quotations in each other");
        }
        LeftOut.firstIn(body).ifPresent(found -> {
            throw bad(
                    switch (found.kind()) {
                        case CELL ->
                            "The row of a table in line " + found.line() + " of the body has more cells than the"
                                    + " head of the table, and no reader is shown them. Give the head as many cells, or write"
                                    + " a bar within a cell as \\|";
                        case ADDRESS ->
                            "The address of a link in line " + found.line() + " of the body is not shown"
                                    + " anywhere, since nothing in the text refers to it. Refer to it, or leave it out";
                    });
        });
        if (language == null) {
            throw bad("There is no language. Write ar, zh, en, fr, ru or es");
        }
        requireParagraphs();
        if (groups != null && (groups.contains(null) || new HashSet<>(groups).size() < groups.size())) {
            throw bad("A group is null or named twice. Name each once");
        }
        requirePeriod();
        requireLinks();
    }

    /** Before it is parsed for the first time. */
    private void requireReadable() {
        if (body.getBytes(StandardCharsets.UTF_8).length > Bounds.MOST_BODY_BYTES) {
            throw ContributionRefusal.TOO_LARGE.because("The body has more than 1,000,000 bytes, about 200 pages."
                    + " Shorten it, and attach the whole as a PDF.");
        }
        if (!ForeignText.isReadQuickly(body)) {
            throw bad(
                    "In a paragraph of the body stand so many \"<\" without a \">\" behind them that it takes too long to"
                            + " tell whether they are markup. Write them as &lt;, or divide the paragraph");
        }
    }

    private void requireParagraphs() {
        if (paragraphs == null || paragraphs.isEmpty()) {
            throw bad("There are no paragraphs. Name the operative paragraphs of the resolution that this answers");
        }
        for (Integer paragraph : paragraphs) {
            if (paragraph == null || paragraph < 1 || paragraph > LAST_PARAGRAPH) {
                throw bad("Paragraph " + paragraph + " is not one of resolution 68/131, which has 1 to 15");
            }
        }
        if (new HashSet<>(paragraphs).size() < paragraphs.size()) {
            throw bad("A paragraph is named twice. Name each once");
        }
    }

    private void requirePeriod() {
        for (Integer year : new Integer[] {from, to}) {
            if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
                throw bad("The year " + year + " is not one from 1900 to 2100");
            }
        }
        if (from != null && to != null && from > to) {
            throw bad("The period ends in " + to + " before it begins in " + from + ". Exchange the two");
        }
    }

    private void requireLinks() {
        if (links == null) {
            return;
        }
        if (links.size() > MOST_LINKS) {
            throw bad("There are more than 50 links. Leave some out");
        }
        for (int i = 0; i < links.size(); i++) {
            String link = links.get(i);
            if (Bounds.isNothing(link)) {
                throw bad("Link " + (i + 1) + " is empty. Leave it out");
            }
            if (link.length() > LONGEST_LINK) {
                throw bad("Link " + (i + 1) + " is longer than 2,000 characters. Shorten it");
            }
            String which = "Link " + (i + 1);
            WebAddress.fault(link).ifPresent(fault -> {
                throw bad(which + " " + fault);
            });
        }
    }

    private static void requireShowable(String part, String text, Function<String, Optional<Unshowable>> first) {
        Optional.ofNullable(text).flatMap(first).ifPresent(found -> {
            throw bad("The " + part + " has the character " + found.name() + " in line " + found.line() + ", column "
                    + found.column() + ", which no reader can show. Leave it out");
        });
    }

    private static RuntimeException bad(String sentence) {
        return ContributionRefusal.BAD_CONTRIBUTION.because(sentence + ".");
    }
}
