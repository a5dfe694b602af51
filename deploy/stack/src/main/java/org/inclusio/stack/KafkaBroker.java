package org.inclusio.stack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One Kafka broker that is its own controller (KRaft), in a JVM of its own with a class path of its own. */
public final class KafkaBroker implements AutoCloseable {

    public static final int DEFAULT_PORT = 19092;

    private static final String NAME = "Kafka";

    private final ChildProcess process;
    private final int port;

    private KafkaBroker(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the broker on the data of this directory, new or kept. Port 0 means a free one. */
    public static KafkaBroker start(Path directory, int wantedPort) {
        Path home = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            ProcessRecord.endLeftover(ProcessRecord.fileIn(home, NAME), NAME);
            int port = wantedPort == 0 ? Ports.free() : Ports.requireFree(wantedPort, NAME, "kafka");
            Path log = home.resolve("kafka.log");
            Path properties = home.resolve("server.properties");
            Files.writeString(properties, properties(home.resolve("data"), port, Ports.free()));
            if (!Files.exists(home.resolve("data/meta.properties"))) {
                format(home, properties, log);
            }
            if (Files.exists(log)) {
                Files.move(log, home.resolve("kafka-before.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            ChildProcess process =
                    ChildProcess.start(NAME, java("kafka.Kafka", properties.toString()), Map.of(), home, log);
            try {
                process.awaitReady(() -> saysStarted(log), () -> "\"Kafka Server started\" in its log");
            } catch (RuntimeException e) {
                process.close();
                throw e;
            }
            return new KafkaBroker(process, port);
        } catch (IOException e) {
            throw new ServerFailure("Kafka could not be started on " + home + ": " + e.getMessage() + ".", e);
        }
    }

    private static String properties(Path data, int port, int controllerPort) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=true
                num.partitions=6
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=6
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=6
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                broker.session.timeout.ms=6000
                log.retention.ms=-1
                log.segment.bytes=134217728
                message.max.bytes=4194304
                """.formatted(port, controllerPort, data);
    }

    private static void format(Path home, Path properties, Path log) throws IOException {
        List<String> command =
                java("kafka.tools.StorageTool", "format", "-t", newClusterId(), "-c", properties.toString());
        ChildProcess.runToEnd("Kafka's formatting", command, null, home, log);
    }

    /** Kafka's own way to write a cluster id: the 16 bytes of a UUID in URL-safe base 64. */
    private static String newClusterId() {
        UUID id = UUID.randomUUID();
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        // The tool would take a leading hyphen for an option.
        return text.startsWith("-") ? newClusterId() : text;
    }

    private static List<String> java(String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                ServerFiles.javaBinary().toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info",
                "-cp",
                ServerFiles.kafkaJars() + "/*",
                mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean saysStarted(Path log) {
        try {
            return Files.exists(log) && Files.readString(log).contains("Kafka Server started");
        } catch (IOException e) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    public ChildProcess process() {
        return process;
    }

    public String bootstrapServers() {
        return bootstrapServers(port);
    }

    static String bootstrapServers(int port) {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.close();
    }
}
