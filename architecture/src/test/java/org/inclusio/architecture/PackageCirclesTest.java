package org.inclusio.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Packages that need each other are one package with two names: neither can be read, tested or moved alone. */
class PackageCirclesTest {

    @Test
    void no_two_packages_need_each_other() {
        Map<String, Set<String>> needs = needs();

        assertThat(circles(needs))
                .as("Move the class that both need to where it belongs, or turn one of the two dependencies around.")
                .isEmpty();
    }

    private static Map<String, Set<String>> needs() {
        Map<String, Set<String>> needs = new TreeMap<>();
        for (JavaClass type : House.CLASSES) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String other =
                        dependency.getTargetClass().getBaseComponentType().getPackageName();
                if (other.startsWith("org.inclusio.") && !other.equals(type.getPackageName())) {
                    needs.computeIfAbsent(type.getPackageName(), any -> new TreeSet<>())
                            .add(other);
                }
            }
        }
        return needs;
    }

    /** Sets of more than one package each of which reaches all others of the set. */
    private static List<String> circles(Map<String, Set<String>> needs) {
        Map<String, Set<String>> reached = new HashMap<>();
        needs.keySet().forEach(start -> reached.put(start, reachedFrom(start, needs)));
        Set<String> circles = new TreeSet<>();
        reached.forEach((start, others) -> {
            if (others.contains(start)) {
                Set<String> circle = new TreeSet<>();
                others.stream()
                        .filter(other -> reached.getOrDefault(other, Set.of()).contains(start))
                        .map(other -> other.replace("org.inclusio.", ""))
                        .forEach(circle::add);
                circles.add(String.join(", ", circle));
            }
        });
        return List.copyOf(circles);
    }

    private static Set<String> reachedFrom(String start, Map<String, Set<String>> needs) {
        Set<String> reached = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(needs.getOrDefault(start, Set.of()));
        while (!next.isEmpty()) {
            String one = next.pop();
            if (reached.add(one)) {
                next.addAll(needs.getOrDefault(one, Set.of()));
            }
        }
        return reached;
    }
}
