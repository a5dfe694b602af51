package org.inclusio.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents of the API promised stays, until a new major version. */
class BreakingChangesTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private static final String DOCUMENT = """
        paths:
          /v1/areas/{code}:
            get:
              parameters:
              - {name: code, in: path, required: true, schema: {type: string}}
              - {name: limit, in: query, schema: {type: integer, maximum: 100}}
              responses:
                "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Area"}}, text/csv: {}}}
                "404": {content: {}}
            put:
              requestBody:
                content: {application/json: {schema: {$ref: "#/components/schemas/Sent"}}}
              responses: {"204": {}}
        components:
          schemas:
            Area:
              type: object
              required: [name]
              properties:
                name: {type: string}
                rows: {type: array, items: {$ref: "#/components/schemas/Row"}}
            Row: {type: object, properties: {label: {type: string}, within: {$ref: "#/components/schemas/Area"}}}
            Sent:
              type: object
              properties:
                kind: {type: string, enum: [REGION, STATE]}
                title: {type: string, maxLength: 300}
        """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        get:                                   | head:                             | GET /v1/areas/{code} is gone
        '- {name: limit'                       | '- {name: most'                   | GET /v1/areas/{code}, query parameter limit is gone
        'in: query,'                           | 'in: query, required: true,'      | GET /v1/areas/{code}, query parameter limit is required now
        'maximum: 100'                         | 'maximum: 99'                     | GET /v1/areas/{code}, query parameter limit: maximum was 100 and is 99
        ', text/csv: {}'                       | ''                                | GET /v1/areas/{code}, answer 200, text/csv is gone
        '"204"'                                | '"200"'                           | PUT /v1/areas/{code}, answer 204 is gone
        requestBody:                           | 'requestBody:\n        required: true' | PUT /v1/areas/{code}, a body is required now
        'required: [name]'                     | 'required: []'                    | GET /v1/areas/{code}, answer 200, application/json.name was always given and may be missing now
        'label: {type: string}'                | 'label: {type: [string, "null"]}' | GET /v1/areas/{code}, answer 200, application/json.rows[].label: type was string and is string or null
        'label:'                               | 'name:'                           | GET /v1/areas/{code}, answer 200, application/json.rows[].label is gone
        'enum: [REGION, STATE]'                | 'enum: [REGION]'                  | PUT /v1/areas/{code}, body, application/json.kind: the value STATE is gone
        'maxLength: 300'                       | 'maxLength: 300, pattern: a'      | PUT /v1/areas/{code}, body, application/json.title: pattern was not said and is "a"
        'Sent:\n      type: object'            | 'Sent:\n      type: object\n      required: [title]' | PUT /v1/areas/{code}, body, application/json.title is required now
        """)
    void what_programs_relied_on_is_told_by_its_place(String was, String is, String told) throws IOException {
        assertThat(changes(was, is)).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'name: {type: string}'  | 'name: {type: string, description: A name.}\n        code: {type: string}'
        'maximum: 100'          | 'maximum: 1000'
        'enum: [REGION, STATE]' | 'enum: [REGION, STATE, WORLD]'
        'title: {type: string'  | 'title: {type: [string, "null"]'
        'required: [name]'      | 'required: [name, rows]'
        '"404": {content: {}}'  | '"410": {content: {}}'
        'put:'                  | 'delete: {responses: {"204": {}}}\n    put:'
        """)
    void what_is_added_or_loosened_breaks_nothing(String was, String is) throws IOException {
        assertThat(changes(was, is)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "indicator", "report"})
    void programs_that_were_written_for_the_last_version_still_fit(String service)
            throws IOException, InterruptedException {
        String file = "openapi/" + service + ".yaml";
        String promised = promised();
        Command committed = git("show", promised + ":" + file);
        if (committed.exit() != 0) {
            AtHand.say("git knows no " + file + " of " + promised + ", so breaking changes of it are not looked for.");
        } else if (!isMeant(promised)) {
            assertThat(BreakingChanges.between(YAML.readTree(committed.out()), YAML.readTree(Repository.text(file))))
                    .as(
                            "%s breaks what that of %s promised. Keep it as it was, or if the change is meant begin a"
                                    + " new major version (revision in pom.xml); before the first version run with"
                                    + " -Dopenapi.breaking=meant once and commit the document.",
                            file, promised)
                    .isEmpty();
        }
    }

    @Test
    void a_schema_that_refers_to_itself_is_compared_once() throws IOException {
        assertThat(BreakingChanges.between(YAML.readTree(DOCUMENT), YAML.readTree(DOCUMENT)))
                .isEmpty();
    }

    private static List<String> changes(String was, String is) throws IOException {
        JsonNode before = YAML.readTree(DOCUMENT);
        String now = DOCUMENT.replace(was.replace("\\n", "\n"), is == null ? "" : is.replace("\\n", "\n"));
        return BreakingChanges.between(before, YAML.readTree(now));
    }

    /** The last version that was released, or before the first one what was committed last. */
    private static String promised() throws IOException, InterruptedException {
        Command tag = git("describe", "--tags", "--abbrev=0", "--match", "v[0-9]*");
        return tag.exit() == 0 ? tag.out().strip() : "HEAD";
    }

    private static boolean isMeant(String promised) {
        Matcher revision = Pattern.compile("<revision>(\\d+)").matcher(Repository.text("pom.xml"));
        boolean isOfNextMajorVersion =
                revision.find() && promised.startsWith("v") && !promised.startsWith("v" + revision.group(1) + ".");
        return isOfNextMajorVersion || "meant".equals(System.getProperty("openapi.breaking"));
    }

    private static Command git(String... words) throws IOException, InterruptedException {
        if (!AtHand.is("git", "breaking changes of the API are not looked for", "Install it.")) {
            return new Command(1, "");
        }
        String[] line = new String[words.length + 1];
        line[0] = "git";
        System.arraycopy(words, 0, line, 1, words.length);
        return Command.run(Repository.ROOT, Map.of(), line);
    }
}
