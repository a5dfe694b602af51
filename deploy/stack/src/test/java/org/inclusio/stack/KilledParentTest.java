package org.inclusio.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("servers")
class KilledParentTest {

    @Test
    void the_next_start_ends_what_a_killed_parent_left_running(@TempDir Path folder) throws Exception {
        List<ProcessHandle> orphans = orphansOfAKilledParent(folder);
        assertThat(orphans).hasSize(2).allMatch(ProcessHandle::isAlive);

        try (PostgresServer postgres = PostgresServer.throwAway(folder.resolve("postgresql"), 0);
                KafkaBroker kafka = KafkaBroker.start(folder.resolve("kafka"), 0)) {
            assertThat(orphans).noneMatch(ProcessHandle::isAlive);
            assertThat(postgres.process().isAlive()).isTrue();
            assertThat(kafka.process().isAlive()).isTrue();
        }
    }

    @Test
    void ctrl_c_leaves_nothing_running(@TempDir Path folder) throws Exception {
        Parent parent = Parent.start(folder);
        List<ProcessHandle> children = parent.children();
        // SIGTERM and SIGINT take the same way through a JVM: its shutdown hooks.
        parent.process.destroy();
        assertThat(parent.process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(children).hasSize(2).noneMatch(ProcessHandle::isAlive);
    }

    private static List<ProcessHandle> orphansOfAKilledParent(Path folder) throws Exception {
        Parent parent = Parent.start(folder);
        List<ProcessHandle> children = parent.children();
        parent.process.destroyForcibly().waitFor();
        return children;
    }

    /** A JVM that starts both servers, tells their process ids and sleeps. */
    private record Parent(Process process, List<ProcessHandle> children) {

        static Parent start(Path folder) throws Exception {
            Process process = new ProcessBuilder(
                            ServerFiles.javaBinary().toString(),
                            "-Dinclusio.root=" + ServerFiles.root(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            List<ProcessHandle> children = new ArrayList<>();
            while (children.size() < 2) {
                String line = output.readLine();
                assertThat(line).as("the parent ended before its servers ran").isNotNull();
                children.add(ProcessHandle.of(Long.parseLong(line)).orElseThrow());
            }
            return new Parent(process, children);
        }
    }

    static final class Main {
        public static void main(String[] arguments) throws InterruptedException {
            Path folder = Path.of(arguments[0]);
            PostgresServer postgres = PostgresServer.throwAway(folder.resolve("postgresql"), 0);
            System.out.println(postgres.process().pid());
            KafkaBroker kafka = KafkaBroker.start(folder.resolve("kafka"), 0);
            System.out.println(kafka.process().pid());
            Thread.sleep(Duration.ofMinutes(5).toMillis());
        }
    }
}
