package org.inclusio.indicator;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.inclusio.startup.Servers;

/** The program: waits for its servers, then runs until it is asked to end. */
@QuarkusMain
public final class IndicatorService {

    private IndicatorService() {}

    public static void main(String... arguments) {
        Servers.await();
        Quarkus.run(arguments);
    }
}
