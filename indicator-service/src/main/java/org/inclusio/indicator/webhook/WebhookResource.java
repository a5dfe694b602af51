package org.inclusio.indicator.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.problem.Problem;

/** Webhooks of agencies: their receivers are told of releases. */
@Path("/v1/webhooks")
@RolesAllowed({"agency-reader", "report-editor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Webhooks",
        description =
                "Being told of releases at an address of one's own (Standard Webhooks 1.0.0): signed messages, sent"
                        + " again under the same id until they are taken.")
@APIResponse(
        responseCode = "401",
        description = "There is no valid token.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "403",
        description = "The token has none of the roles that may have webhooks.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "406",
        description = "The formats asked for are not offered.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class WebhookResource {

    private static final String EXAMPLE = "1f0c6f0e-6a55-4d0c-9b5e-0b8f6c1d2e3a";

    private final KeepWebhooks webhooks;

    WebhookResource(KeepWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GET
    @Operation(
            operationId = "listWebhooks",
            summary = "List your webhooks",
            description = "Those that the caller made; an administrator sees all. Secrets are not told again.")
    @APIResponse(
            responseCode = "200",
            description = "The webhooks.",
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookPage.class),
                            examples = @ExampleObject(name = "one", value = WebhookExamples.PAGE)))
    public WebhookPage list() {
        return new WebhookPage(webhooks.list());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeWebhook",
            summary = "Make a webhook",
            description =
                    "The first message, of type org.inclusio.webhook.confirmation, asks the receiver; when it has answered"
                            + " with 2xx, news of releases follow. The answer tells the secret, once.")
    @APIResponse(
            responseCode = "201",
            description = "The webhook, with its secret.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the webhook is.",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookAnswer.class),
                            examples = @ExampleObject(name = "made", value = WebhookExamples.MADE)))
    @APIResponse(
            responseCode = "400",
            description =
                    "The url is none of https, or leads to an address that is not public; or an indicator is none.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The caller has as many as one may have.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "The body is not JSON.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response make(WebhookOrder order) {
        if (order == null) {
            throw WebhookRefusal.BAD_WEBHOOK.because(
                    "There is no body. Send a JSON object as /q/openapi describes it.");
        }
        WebhookAnswer made = webhooks.make(order);
        return Response.created(URI.create("/v1/webhooks/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @Path("{webhook}")
    @Operation(operationId = "readWebhook", summary = "Read a webhook", description = "Without its secret.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook.",
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookAnswer.class),
                            examples = @ExampleObject(name = "active", value = WebhookExamples.ACTIVE)))
    @APIResponse(
            responseCode = "404",
            description = "The caller has no webhook of this id.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public WebhookAnswer read(
            @Parameter(description = "Id of the webhook.", example = EXAMPLE) @PathParam("webhook") String webhook) {
        return webhooks.read(webhook);
    }

    @DELETE
    @Path("{webhook}")
    @Operation(
            operationId = "deleteWebhook",
            summary = "Delete a webhook",
            description = "Nothing more is sent, and what became of its messages is forgotten.")
    @APIResponse(responseCode = "204", description = "It is deleted.")
    @APIResponse(
            responseCode = "404",
            description = "The caller has no webhook of this id.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void delete(
            @Parameter(description = "Id of the webhook.", example = EXAMPLE) @PathParam("webhook") String webhook) {
        webhooks.delete(webhook);
    }

    @GET
    @Path("{webhook}/messages")
    @Operation(
            operationId = "listMessagesOfWebhook",
            summary = "See what became of messages",
            description = "The newest hundred, each with how often it was sent and what came of the last try.")
    @APIResponse(
            responseCode = "200",
            description = "The messages.",
            content =
                    @Content(
                            schema = @Schema(implementation = MessagePage.class),
                            examples = @ExampleObject(name = "two", value = WebhookExamples.MESSAGES)))
    @APIResponse(
            responseCode = "404",
            description = "The caller has no webhook of this id.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public MessagePage messages(
            @Parameter(description = "Id of the webhook.", example = EXAMPLE) @PathParam("webhook") String webhook) {
        return new MessagePage(webhooks.messages(webhook));
    }

    @POST
    @Path("{webhook}/rotation")
    @Operation(
            operationId = "rotateSecretOfWebhook",
            summary = "Change the secret",
            description = "Messages are signed with the new secret and, for a day, with the one before as well.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook, with its new secret.",
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookAnswer.class),
                            examples = @ExampleObject(name = "rotated", value = WebhookExamples.ROTATED)))
    @APIResponse(
            responseCode = "404",
            description = "The caller has no webhook of this id.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public WebhookAnswer rotate(
            @Parameter(description = "Id of the webhook.", example = EXAMPLE) @PathParam("webhook") String webhook) {
        return webhooks.rotate(webhook);
    }

    @POST
    @Path("{webhook}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replayMessagesOfWebhook",
            summary = "Have messages sent again",
            description =
                    "Sends everything behind a number once more, under the ids that it had, and takes a stopped webhook"
                            + " up again when its receiver has confirmed anew.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook, to which they are being sent.",
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookAnswer.class),
                            examples = @ExampleObject(name = "active", value = WebhookExamples.ACTIVE)))
    @APIResponse(
            responseCode = "400",
            description = "The body does not say from where.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "The caller has no webhook of this id.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "The body is not JSON.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public WebhookAnswer replay(
            @Parameter(description = "Id of the webhook.", example = EXAMPLE) @PathParam("webhook") String webhook,
            ReplayOrder order) {
        return webhooks.replay(webhook, order);
    }
}
