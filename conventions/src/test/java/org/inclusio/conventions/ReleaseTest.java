package org.inclusio.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code deploy/release}, in a small repository with the project's own pom. */
class ReleaseTest {

    private static final String CHANGELOG = "# Changelog\n\n## Unreleased\n\n### Added\n- A thing.\n";
    private static final Map<String, String> NOBODY = Map.of(
            "GIT_AUTHOR_NAME", "Somebody",
            "GIT_AUTHOR_EMAIL", "somebody@example.org",
            "GIT_COMMITTER_NAME", "Somebody",
            "GIT_COMMITTER_EMAIL", "somebody@example.org",
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_CONFIG_NOSYSTEM", "1");

    @TempDir
    private Path clone;

    @BeforeEach
    void begin() throws IOException, InterruptedException {
        Files.createDirectories(clone.resolve("deploy"));
        for (String file : new String[] {"pom.xml", "deploy/release", "deploy/compose.yaml"}) {
            Files.copy(Repository.ROOT.resolve(file), clone.resolve(file));
        }
        Files.writeString(clone.resolve("CHANGELOG.md"), CHANGELOG);
        git("init", "--quiet");
        git("add", "--all");
        git("commit", "--quiet", "--message", "Begin");
    }

    @Test
    void a_release_dates_what_is_new_sets_the_version_commits_and_tags() throws IOException, InterruptedException {
        LocalDate before = LocalDate.now(ZoneOffset.UTC);
        Command release = release("1.2.0");
        LocalDate after = LocalDate.now(ZoneOffset.UTC);

        assertThat(release.exit()).as(release.out()).isZero();
        assertThat(git("show", "v1.2.0:CHANGELOG.md"))
                .satisfiesAnyOf(
                        text -> assertThat(text).isEqualTo(cut(before)),
                        text -> assertThat(text).isEqualTo(cut(after)));
        assertThat(git("show", "v1.2.0:pom.xml")).contains("<revision>1.2.0</revision>");
        assertThat(Files.readString(clone.resolve("pom.xml"))).contains("<revision>1.3.0-SNAPSHOT</revision>");
        assertThat(git("show", "v1.2.0:deploy/compose.yaml"))
                .contains("image: inclusio/ingest-service:1.2.0\n")
                .contains("image: inclusio/report-service:1.2.0\n")
                .contains("image: postgres:");
        assertThat(git("log", "--format=%s")).isEqualTo("Begin 1.3.0\nRelease 1.2.0\nBegin\n");
        assertThat(git("cat-file", "-t", "v1.2.0")).isEqualTo("tag\n");
        assertThat(git("status", "--porcelain")).isEmpty();
    }

    @Test
    void a_dry_run_shows_the_same_and_changes_nothing() throws IOException, InterruptedException {
        Command release = release("1.2.0", "--dry-run");

        assertThat(release.exit()).as(release.out()).isZero();
        assertThat(release.out())
                .contains(
                        "+## 1.2.0 - ",
                        "+    <revision>1.2.0</revision>",
                        "+    image: inclusio/report-service:1.2.0",
                        "1.3.0-SNAPSHOT");
        assertThat(git("log", "--format=%s")).isEqualTo("Begin\n");
        assertThat(git("tag")).isEmpty();
        assertThat(git("status", "--porcelain")).isEmpty();
        assertThat(Files.readString(clone.resolve("CHANGELOG.md"))).isEqualTo(CHANGELOG);
    }

    @ParameterizedTest
    @CsvSource({
        "1.2, is no version",
        "v1.2.0, is no version",
        "01.2.0, is no version",
        "1.2.0-SNAPSHOT, is no version",
        "1.2.0 1.3.0, two versions",
        "1.2.0 --next 1.2.0, does not come after",
        "1.2.0 --next, needs a version",
        "--soon, is not known",
        "'', Name the version"
    })
    void a_command_line_that_is_wrong_is_told_and_changes_nothing(String words, String told)
            throws IOException, InterruptedException {
        Command release = release(words.isEmpty() ? new String[0] : words.split(" "));

        assertThat(release.exit()).isEqualTo(1);
        assertThat(release.out()).startsWith("deploy/release: ").contains(told);
        assertThat(git("log", "--format=%s")).isEqualTo("Begin\n");
    }

    @Test
    void what_is_not_committed_is_not_released() throws IOException, InterruptedException {
        Files.writeString(clone.resolve("new.txt"), "new");

        assertThat(release("1.2.0").out()).contains("Something is not committed");
        assertThat(git("tag")).isEmpty();
    }

    @Test
    void a_version_is_cut_once_upwards_and_only_with_something_new() throws IOException, InterruptedException {
        assertThat(release("1.10.0").exit()).isZero();
        assertThat(release("1.11.0").out()).contains("nothing under 'Unreleased'");
        assertThat(release("1.10.0").out()).contains("Version 1.10.0 is there already");
        assertThat(release("1.9.0").out()).contains("Version 1.10.0 is there already");
        assertThat(git("tag")).isEqualTo("v1.10.0\n");
    }

    private static String cut(LocalDate day) {
        return CHANGELOG.replace("## Unreleased\n", "## Unreleased\n\n## 1.2.0 - " + day + "\n");
    }

    private Command release(String... arguments) throws IOException, InterruptedException {
        return run(clone.resolve("deploy/release").toString(), arguments);
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        Command git = run("git", arguments);
        assertThat(git.exit()).as(git.out()).isZero();
        return git.out();
    }

    private Command run(String program, String... arguments) throws IOException, InterruptedException {
        String[] words = new String[arguments.length + 1];
        words[0] = program;
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        return Command.run(clone, NOBODY, words);
    }
}
