package org.inclusio.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.inclusio.stack.ServerFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

    @Test
    void too_little_memory_is_one_sentence_that_says_how_much_there_is(@TempDir Path folder) throws Exception {
        Path meminfo = Files.writeString(
                folder.resolve("meminfo"), "MemTotal:        4028440 kB\nMemAvailable:    1572864 kB\n");
        assertThatThrownBy(() -> Machine.requireMemory(meminfo))
                .isInstanceOf(ServerFailure.class)
                .hasMessageStartingWith("Only 1.5 GiB of memory are available and 3 GiB are needed")
                .hasMessageNotContaining("\n");

        Files.writeString(meminfo, "MemAvailable:    3145728 kB\n");
        assertThatCode(() -> Machine.requireMemory(meminfo)).doesNotThrowAnyException();
    }
}
