package org.inclusio.conventions;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Programs that are no Maven artifacts. Where one is missing the build says so and goes on without what it would find. */
final class AtHand {

    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    private AtHand() {}

    /** Whether a program is on the path; if not, says what is left out and how to get it. */
    static boolean is(String program, String leftOut, String remedy) {
        for (String folder : Pattern.compile(Pattern.quote(File.pathSeparator)).split(System.getenv("PATH"))) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        say(program + " is not at hand, so " + leftOut + ". " + remedy);
        return false;
    }

    /** One line of the build's output, once. */
    static void say(String sentence) {
        if (SAID.add(sentence)) {
            System.out.println("conventions: " + sentence);
        }
    }
}
