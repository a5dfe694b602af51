package org.inclusio.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.inclusio.stack.ServerFailure;

/** What was asked for on the command line. */
record Options(boolean help, boolean fresh, boolean once, Path data, Path keep, PortPlan ports) {

    static final String USAGE = """
            deploy/up [options]
              --once         end after the report instead of staying up
              --fresh        delete what earlier runs kept and begin anew
              --data DIR     push the CSV files of this folder instead of the sample
              --keep DIR     where data are kept (default: deploy/target/data)
              --ports BASE   use six ports in a row: PostgreSQL, Kafka, Keycloak, ingest, indicator, report
              -Dinclusio.port.NAME=PORT
                             move one: postgresql, kafka, keycloak, ingest, indicator, report
              --help         print this""";

    static Options parse(List<String> arguments, Path root) {
        boolean help = false;
        boolean fresh = false;
        boolean once = false;
        Path data = null;
        Path keep = root.resolve("deploy/target/data");
        PortPlan ports = PortPlan.DEFAULT;
        for (Iterator<String> left = arguments.iterator(); left.hasNext(); ) {
            String option = left.next();
            switch (option) {
                case "--help", "-h" -> help = true;
                case "--fresh" -> fresh = true;
                case "--once" -> once = true;
                case "--data" -> data = folder(option, left);
                case "--keep" -> keep = Path.of(value(option, left));
                case "--ports" -> ports = PortPlan.from(number(option, left));
                default ->
                    throw new ServerFailure("Option " + option + " is not known: `deploy/up --help` lists them.");
            }
        }
        return new Options(help, fresh, once, data, keep.toAbsolutePath().normalize(), ports.withProperties());
    }

    private static Path folder(String option, Iterator<String> left) {
        Path folder = Path.of(value(option, left)).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new ServerFailure(option + " " + folder + " is not a folder.");
        }
        return folder;
    }

    private static int number(String option, Iterator<String> left) {
        String text = value(option, left);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new ServerFailure(option + " " + text + " is not a number.", e);
        }
    }

    private static String value(String option, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new ServerFailure("Option " + option + " needs a value: `deploy/up --help` says which.");
        }
        return left.next();
    }
}
