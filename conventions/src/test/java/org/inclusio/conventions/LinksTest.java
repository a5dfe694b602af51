package org.inclusio.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s#:]+)(#[^)]*)?\\)");

    @Test
    void what_a_document_leads_to_within_the_repository_is_there() {
        List<Path> documents = Repository.files(path -> path.toString().endsWith(".md"));
        assertThat(documents).hasSizeGreaterThan(50);

        for (Path document : documents) {
            // Of code, a bracket before a parenthesis is no link.
            String text = Repository.text(document).replaceAll("(?s)```.*?```|`[^`]*`|(?m)^ {4}.*$", "");
            for (MatchResult link : LINK.matcher(text).results().toList()) {
                Path target = Repository.ROOT.resolve(document).resolveSibling(link.group(1));
                assertThat(target).as("%s leads to %s", document, link.group(1)).exists();
            }
        }
    }
}
