package org.inclusio.ingest;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** A statistics office that sends files, with a token of its own. */
public record Office(String area, String person) {

    /** In the name of the office's own client. */
    public Office(String area) {
        this(area, "office-" + area);
    }

    /** Every column that the tests' files use. */
    public static final String HEADER = "action,ref_area,series,sex,time_period,value,unit\n";

    public RequestSpecification asks() {
        return given().auth().oauth2(Tokens.person(area, person));
    }

    /** A file that the office stands by, whatever warnings there are. */
    public ValidatableResponse submits(String csv) {
        return submits(csv, "?confirmation=Checked");
    }

    /** The wish is the query, such as {@code ?dryRun=true}. */
    public ValidatableResponse submits(String csv, String wish) {
        return asks().contentType("text/csv")
                .body(csv)
                .post("/v1/submissions" + wish)
                .then();
    }

    /** A file in another format than plain CSV. */
    public ValidatableResponse sends(String mediaType, byte[] file) {
        return sends(mediaType, file, "");
    }

    /** The same with a wish, which is the query. */
    public ValidatableResponse sends(String mediaType, byte[] file, String wish) {
        return asks().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(mediaType, ContentType.TEXT)))
                .contentType(mediaType)
                .body(file)
                .post("/v1/submissions" + wish)
                .then();
    }

    /** A step with a file that waits, such as {@code approval}. */
    public ValidatableResponse takes(String step, String id, String comment) {
        return asks().contentType("application/json")
                .body("{\"comment\": \"" + comment + "\"}")
                .post("/v1/submissions/" + id + "/" + step)
                .then();
    }

    /** Whether a second person has to approve this office's files from now on. */
    public void requiresApproval(boolean required) {
        String version = asks().get("/v1/office").header("ETag");
        asks().contentType("application/json")
                .header("If-Match", version)
                .body("{\"approvalRequired\": " + required + ", \"comment\": \"Two people answer\"}")
                .put("/v1/office")
                .then()
                .statusCode(200);
    }

    /** A row about primary enrolment; an empty action is SDMX's merge. */
    public String enrolment(String action, String sex, int year, String value) {
        return action + "," + area + ",ENROLMENT_PRIMARY," + sex + "," + year + "," + value + ",PUPILS\n";
    }
}
