package org.inclusio.ingest.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusio.formats.sentence.Sentence;
import org.junit.jupiter.api.Test;

/** The patterns of sentences beside what the readers of formats and the rules of the service say. */
class WhatIsSaidTest {

    private static final List<Path> SOURCES = List.of(
            Path.of("src/main/java/org/inclusio/ingest"), Path.of("../formats/src/main/java/org/inclusio/formats"));
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(\\|[^}]*)?}");

    /** Rules whose groups add up to a total, which is said in the same words of all of them. */
    private static final Set<Rule> OF_PARTS = Set.of(Rule.FEMALE_AND_MALE, Rule.URBAN_AND_RURAL);

    @Test
    void every_rule_says_something_and_what_has_the_name_of_a_rule_is_said_of_one() throws IOException {
        Set<String> said = english().keySet().stream()
                .map(name -> name.replaceAll("\\..*", ""))
                .filter(beginning -> beginning.matches("[A-Z_]+"))
                .collect(Collectors.toSet());
        Set<String> rules = Arrays.stream(Rule.values())
                .filter(rule -> !OF_PARTS.contains(rule))
                .map(Rule::name)
                .collect(Collectors.toSet());
        assertThat(said).isEqualTo(rules);
    }

    /** By their texts: a name, then places and what stands in them in turn, to the end of the call. */
    @Test
    void every_sentence_has_a_pattern_and_fills_its_places_and_every_pattern_is_said() throws IOException {
        Map<String, String> english = english();
        Set<String> said = new HashSet<>(Set.of("verbatim"));
        for (String source : sources()) {
            for (MatchResult literal : all("\"((?:[A-Z_]+|[a-z]+)\\.[a-z0-9-]+)\"", source)) {
                String name = literal.group(1);
                if (english.containsKey(name)) {
                    said.add(name);
                    assertThat(filled(source, literal.end())).as(name).isEqualTo(names(english.get(name)));
                } else {
                    assertThat(name).as("has no pattern").doesNotMatch("[A-Z_]{4,}\\..*");
                }
            }
        }
        assertThat(said).isEqualTo(english.keySet());
    }

    private static Map<String, String> english() throws IOException {
        try (InputStream file = Sentence.class.getResourceAsStream("/sentences/en.json")) {
            JsonNode texts = new ObjectMapper().readTree(file);
            Map<String, String> patterns = new LinkedHashMap<>();
            texts.properties()
                    .forEach(text -> patterns.put(text.getKey(), text.getValue().textValue()));
            return patterns;
        }
    }

    private static Set<String> names(String pattern) {
        return PLACE.matcher(pattern)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of the arguments that follow in a call, every other one from the first, which are the names of places. */
    private static Set<String> filled(String source, int from) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        boolean isQuoted = false;
        int depth = 0;
        for (int i = from; depth >= 0; i++) {
            char c = source.charAt(i);
            isQuoted ^= c == '"';
            depth += isQuoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0 || depth == 0 && c == ',' && !isQuoted) {
                arguments.add(argument.toString().strip());
                argument.setLength(0);
            } else {
                argument.append(c);
            }
        }
        Set<String> places = new TreeSet<>();
        for (int i = 1; i < arguments.size(); i += 2) {
            places.add(arguments.get(i).replace("\"", ""));
        }
        return places;
    }

    private static List<MatchResult> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().toList();
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        for (Path folder : SOURCES) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(file -> file.toString().endsWith(".java")).toList()) {
                    sources.add(Files.readString(file));
                }
            }
        }
        return sources;
    }
}
