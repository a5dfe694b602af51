package org.inclusio.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TypeScript reads the scripts of the pages as they are; {@code conventions/node/tsconfig.json} says how. */
class PageScriptsTest {

    private static final String LEFT_OUT = "the types of the pages' scripts are not checked";
    private static final String OF_PAGES = "src/main/resources/META-INF/resources/";

    @TempDir
    private Path folder;

    @Test
    void every_script_of_a_page_is_read() throws IOException, InterruptedException {
        if (NodePrograms.areAtHand(LEFT_OUT)) {
            List<String> scripts =
                    Repository.files(path -> path.toString().contains(OF_PAGES)
                                    && path.toString().endsWith(".js"))
                            .stream()
                            .map(Path::toString)
                            .toList();

            assertThat(scripts).hasSizeGreaterThan(20);
            assertThat(NodePrograms.run("tsc", "--project", "conventions/node", "--listFilesOnly")
                            .out())
                    .contains(scripts);
        }
    }

    @Test
    void types_fit_from_script_to_script() throws IOException, InterruptedException {
        if (NodePrograms.areAtHand(LEFT_OUT)) {
            Command checked = NodePrograms.run("tsc", "--project", "conventions/node");

            assertThat(checked.exit())
                    .as("%s%nMend it, or tell the type in a comment (JSDoc) where it can't be seen.", checked.out())
                    .isZero();
        }
    }

    @Test
    void an_element_that_may_be_missing_is_told_by_its_place() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("tsconfig.json"), """
            {"extends": "%s/conventions/node/tsconfig.json", "include": ["page.js"]}
            """.formatted(Repository.ROOT));
        Files.writeString(folder.resolve("page.js"), "\ndocument.getElementById(\"round\").hidden = true;\n");
        if (NodePrograms.areAtHand(LEFT_OUT)) {
            Command checked = NodePrograms.run("tsc", "--project", folder.toString());

            assertThat(checked.exit()).isNotZero();
            assertThat(checked.out()).contains("page.js(2,1): error TS2531: Object is possibly 'null'");
        }
    }
}
