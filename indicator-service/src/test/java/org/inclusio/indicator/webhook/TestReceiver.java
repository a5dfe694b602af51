package org.inclusio.indicator.webhook;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A receiver of webhooks with a certificate of its own, which answers as it is told. */
final class TestReceiver implements AutoCloseable {

    /** Never answers. */
    static final int SILENCE = -1;

    record Received(MultiMap headers, String body) {
        String id() {
            return headers.get("webhook-id");
        }
    }

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

    TestReceiver() throws Exception {
        HttpServerOptions options = new HttpServerOptions()
                .setSsl(true)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .addCertPath("src/test/resources/receiver/certificate.pem")
                        .addKeyPath("src/test/resources/receiver/key.pem"));
        server = vertx.createHttpServer(options)
                .requestHandler(request -> request.body().onSuccess(body -> {
                    received.add(new Received(request.headers(), body.toString()));
                    Integer status = answers.poll();
                    if (status == null || status != SILENCE) {
                        request.response()
                                .setStatusCode(status == null ? 204 : status)
                                .putHeader(
                                        "Location",
                                        "https://localhost:"
                                                + request.localAddress().port() + "/other")
                                .end();
                    }
                }))
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    String url() {
        return "https://localhost:" + server.actualPort() + "/inclusio?from=1";
    }

    /** The statuses that it answers with, one after the other; then 204. */
    void answers(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    /** Waits until so many messages have come. */
    List<Received> await(int count) throws InterruptedException {
        for (int i = 0; i < 600 && received.size() < count; i++) {
            Thread.sleep(50);
        }
        return List.copyOf(received);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
