package org.inclusio.ingest;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.inclusio.startup.Servers;

/** The program: waits for its servers, then runs until it is asked to end. */
@QuarkusMain
public final class IngestService {

    private IngestService() {}

    public static void main(String... arguments) {
        Servers.await();
        Quarkus.run(arguments);
    }
}
