package org.inclusio.indicator.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one message: to the address that was looked at, under the name of its certificate, following no redirect. */
@ApplicationScoped
class PostMessage {

    private final WebhookConfig config;
    private final HttpClient client;

    PostMessage(Vertx vertx, WebhookConfig config) {
        this.config = config;
        HttpClientOptions options = new HttpClientOptions()
                .setSsl(true)
                .setVerifyHost(true)
                .setKeepAlive(false)
                .setConnectTimeout((int) config.timeOut().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) config.timeOut().toMillis());
        config.trustedCertificate()
                .ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        this.client = vertx.createHttpClient(options);
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /**
     * The status of its receiver's answer, of which nothing else is read.
     *
     * @throws Receiver.Unreachable when there is none in time
     */
    int send(Message message) throws Receiver.Unreachable, InterruptedException {
        Receiver receiver = new Receiver(URI.create(message.url()));
        InetAddress address = receiver.address(config.privateAddresses());
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, receiver.port())))
                .setHost(receiver.host())
                .setPort(receiver.port())
                .setSsl(true)
                .setURI(receiver.pathAndQuery())
                .setFollowRedirects(false)
                .setTimeout(config.timeOut().toMillis());
        try {
            return client.request(options)
                    .compose(request -> sent(request, message))
                    .map(PostMessage::status)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(2 * config.timeOut().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new Receiver.Unreachable(
                    "The receiver did not answer: "
                            + (cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage()),
                    e);
        }
    }

    private static io.vertx.core.Future<HttpClientResponse> sent(HttpClientRequest request, Message message) {
        long now = Instant.now().getEpochSecond();
        request.putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Inclusio")
                .putHeader("webhook-id", message.id())
                .putHeader("webhook-timestamp", Long.toString(now))
                .putHeader("webhook-signature", Signature.of(message.secrets(), message.id(), now, message.body()));
        return request.send(Buffer.buffer(message.body()));
    }

    private static int status(HttpClientResponse response) {
        response.request().connection().close();
        return response.statusCode();
    }
}
