package org.inclusio.ingest.submission;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.inclusio.ingest.format.ObservationFormat;
import org.inclusio.ingest.office.CurrentOffice;
import org.inclusio.ingest.quality.Finding;

/** Where offices send their files and ask what became of them. */
@Path("/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("data-provider")
@Blocking
public class SubmissionResource {

    private static final int LONGEST_KEY = 200;
    private static final int MOST_AT_ONCE = 1_000;

    private final ReceiveSubmission receiveSubmission;
    private final Submissions submissions;
    private final CurrentOffice office;
    private final DataSource database;

    SubmissionResource(
            ReceiveSubmission receiveSubmission, Submissions submissions, CurrentOffice office, DataSource database) {
        this.receiveSubmission = receiveSubmission;
        this.submissions = submissions;
        this.office = office;
        this.database = database;
    }

    /** A page of findings; {@code next} is the cursor of the page after it, absent on the last. */
    public record FindingPage(List<Finding> items, String next) {}

    @POST
    public Response submit(
            @HeaderParam("Content-Type") String mediaType,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            InputStream file) {
        String area = area();
        if (idempotencyKey != null && idempotencyKey.length() > LONGEST_KEY) {
            throw Refusal.BAD_PARAMETER.because(
                    "The Idempotency-Key is longer than " + LONGEST_KEY + " characters. Send a shorter one.");
        }
        Submission submission = receiveSubmission.receive(area, idempotencyKey, format(mediaType), file);
        return Response.created(URI.create("/v1/submissions/" + submission.id()))
                .entity(submission)
                .build();
    }

    @GET
    @Path("{id}")
    public Submission submission(@PathParam("id") String id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return find(connection, id);
        }
    }

    @GET
    @Path("{id}/findings")
    public FindingPage findings(
            @PathParam("id") String id,
            @QueryParam("cursor") @DefaultValue("0") String cursor,
            @QueryParam("limit") @DefaultValue("100") String limit)
            throws SQLException {
        long after = number("cursor", cursor, Long.MAX_VALUE - 1);
        int most = (int) Math.max(1, number("limit", limit, MOST_AT_ONCE));
        try (Connection connection = database.getConnection()) {
            long submission = find(connection, id).number();
            List<Finding> items = submissions.findings(connection, submission, after, most + 1);
            boolean more = items.size() > most;
            return new FindingPage(more ? items.subList(0, most) : items, more ? Long.toString(after + most) : null);
        }
    }

    private Submission find(Connection connection, String id) throws SQLException {
        if (!id.matches("\\d{1,18}")) {
            throw noSuch();
        }
        return submissions.byNumber(connection, area(), Long.parseLong(id)).orElseThrow(SubmissionResource::noSuch);
    }

    private static Refusal.Refused noSuch() {
        return Refusal.NO_SUCH_SUBMISSION.because(
                "This office has made no submission with this number. Use the id from the answer to the submission.");
    }

    private String area() {
        return office.area()
                .orElseThrow(() -> Refusal.NO_AREA.because(
                        "The token has no claim ref_area. Ask the administrator to name the area of this office."));
    }

    private static ObservationFormat format(String mediaType) {
        String bare =
                mediaType == null ? "" : mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return ObservationFormat.ALL.stream()
                .filter(format -> format.mediaType().equals(bare))
                .findFirst()
                .orElseThrow(() -> Refusal.UNKNOWN_FORMAT.because("The Content-Type must be one of "
                        + ObservationFormat.ALL.stream()
                                .map(ObservationFormat::mediaType)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static long number(String name, String text, long most) {
        if (!text.matches("\\d{1,18}") || Long.parseLong(text) > most) {
            throw Refusal.BAD_PARAMETER.because(
                    "The parameter " + name + " must be a whole number, at most " + most + ".");
        }
        return Long.parseLong(text);
    }
}
