package org.inclusio.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inclusio.stack.ChildProcess;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The end of the system that all walks went through. */
@Order(100)
class NothingIsLeftIT {

    @Test
    void when_the_system_is_stopped_no_process_of_it_is_left() {
        RunningSystem system = OneSystem.started();
        List<ProcessHandle> started = new ArrayList<>();
        for (ChildProcess process : system.processes().values()) {
            ProcessHandle.of(process.pid()).ifPresent(handle -> {
                started.add(handle);
                handle.descendants().forEach(started::add);
            });
        }
        assertThat(started).hasSizeGreaterThanOrEqualTo(6).allMatch(ProcessHandle::isAlive);

        system.close();

        assertThat(started).noneMatch(ProcessHandle::isAlive);
    }
}
