package org.inclusio.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class LicencesTest {

    /** SHA-256 of https://www.apache.org/licenses/LICENSE-2.0.txt. */
    private static final String APACHE_2 = "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30";

    @Test
    void the_licence_is_the_apache_license_to_the_byte() throws IOException, NoSuchAlgorithmException {
        byte[] licence = Files.readAllBytes(Repository.ROOT.resolve("LICENSE"));

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(licence)))
                .isEqualTo(APACHE_2);
    }

    @Test
    void what_others_made_is_named_in_the_notice_and_has_its_licence_beside_it() {
        String notice = Repository.text("NOTICE").replaceAll("\\s+", " ");

        for (Path font : Repository.files(path -> path.toString().matches(".*\\.(ttf|otf|woff2?)"))) {
            String name = font.getFileName().toString().replaceAll("\\.\\w+$|Noto(Sans|Serif)?", "");
            assertThat(notice).as(font.toString()).contains(name);
            assertThat(Repository.ROOT.resolve(font).resolveSibling("OFL.txt")).exists();
        }
        for (Path script : Repository.files(path -> path.toString().endsWith(".min.js"))) {
            assertThat(notice)
                    .as(script.toString())
                    .contains(script.getFileName().toString());
            String library = script.getFileName().toString().replace(".min.js", "");
            assertThat(Repository.ROOT.resolve(script).resolveSibling(library + "-LICENSE.txt"))
                    .exists();
        }
    }

    @Test
    void every_file_that_the_notice_names_is_there() {
        Repository.text("NOTICE")
                .lines()
                .flatMap(line -> java.util.regex.Pattern.compile("[a-z-]+/[\\w./-]+\\w")
                        .matcher(line.replaceAll("https?://\\S+", ""))
                        .results()
                        .map(match -> match.group()))
                .filter(path -> !path.startsWith("target/") && !path.startsWith("lib/"))
                .forEach(path -> assertThat(Repository.ROOT.resolve(path)).exists());
    }

    @Test
    void licence_and_notice_travel_in_what_is_built() throws IOException {
        Path built = Repository.ROOT.resolve("conventions/target/classes/META-INF");

        for (String file : new String[] {"LICENSE", "NOTICE"}) {
            assertThat(Files.mismatch(built.resolve(file), Repository.ROOT.resolve(file)))
                    .isEqualTo(-1);
        }
    }
}
