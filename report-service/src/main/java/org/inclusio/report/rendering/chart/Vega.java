package org.inclusio.report.rendering.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/**
 * The library that draws. It is a script in a closed room: it reaches no file, no network and no class, is handed text alone
 * as JSON, and gives text back. A room takes one chart at a time; there are two, which share what was read of the script.
 */
final class Vega {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final int ROOMS = 2;
    private static final List<String> KINDS =
            List.of("dot-plot", "slope-chart", "small-multiples", "progress-matrix", "tile-grid");

    private static final class Rooms {
        private static final Engine ENGINE = Engine.newBuilder("js")
                .option("engine.WarnInterpreterOnly", "false")
                .out(OutputStream.nullOutputStream())
                .err(OutputStream.nullOutputStream())
                .build();
        private static final BlockingQueue<Vega> IDLE = new ArrayBlockingQueue<>(ROOMS);

        static {
            for (int i = 0; i < ROOMS; i++) {
                IDLE.add(new Vega());
            }
        }
    }

    /**
     * What is told to a specification.
     *
     * @param kind name of its file
     * @param signals values by name
     * @param data rows by the name of their table
     */
    record Input(String kind, Map<String, Object> signals, Map<String, List<?>> data) {}

    /** What the library drew: SVG, and the boxes of what has a link. */
    record Drawn(String svg, double height, List<Drawing.Spot> spots) {}

    private Value draw;
    private Value learn;
    private final Set<String> known = new HashSet<>();

    private Vega() {}

    /** Opens every room and draws in each the samples of all specifications. */
    static void load() {
        for (int i = 0; i < ROOMS; i++) {
            // The next is the one that was used longest ago.
            inRoom(room -> KINDS.stream()
                    .map(kind -> room.drawn(new Input(kind, Map.of(), Map.of())))
                    .toList());
        }
    }

    /** Draws a chart, as soon as there is a room. */
    static Drawn draw(Input input) {
        return inRoom(room -> room.drawn(input));
    }

    private static <T> T inRoom(Function<Vega, T> work) {
        Vega room;
        try {
            room = Rooms.IDLE.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Drawing a chart was interrupted.", e);
        }
        try {
            return work.apply(room);
        } finally {
            Rooms.IDLE.add(room);
        }
    }

    private Drawn drawn(Input input) {
        try {
            if (draw == null) {
                open();
            }
            if (known.add(input.kind())) {
                learn.executeVoid(input.kind(), read(input.kind() + ".vg.json"), read("config.json"));
            }
            String told = JSON.writeValueAsString(Map.of("signals", input.signals(), "data", input.data()));
            return JSON.readValue(draw.execute(input.kind(), told).asString(), Drawn.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "What a chart of kind " + input.kind() + " draws can't be written or read.", e);
        }
    }

    private void open() {
        Context context = Context.newBuilder("js")
                .engine(Rooms.ENGINE)
                .allowHostAccess(HostAccess.NONE)
                .allowIO(IOAccess.NONE)
                // Texts and numbers come worded.
                .option("js.intl-402", "false")
                .build();
        Value names = context.getBindings("js");
        names.putMember("widthOf", (ProxyExecutable)
                arguments -> Lettering.width(arguments[0].asString(), arguments[1].asDouble()));
        context.eval(source("vega.min.js"));
        context.eval(source("charts.js"));
        learn = context.eval("js", "learn");
        draw = context.eval("js", "draw");
    }

    private static Source source(String file) {
        return Source.newBuilder("js", read(file), file).buildLiteral();
    }

    private static String read(String file) {
        try (InputStream in = Vega.class.getResourceAsStream("/charts/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " could not be read.", e);
        }
    }
}
