package org.inclusio.ingest;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** A statistics office that sends files, with a token of its own. */
public record Office(String area) {

    /** Every column that the tests' files use. */
    public static final String HEADER = "action,ref_area,series,sex,time_period,value,unit\n";

    public RequestSpecification asks() {
        return given().auth().oauth2(Tokens.office(area));
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
        return asks().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(mediaType, ContentType.TEXT)))
                .contentType(mediaType)
                .body(file)
                .post("/v1/submissions")
                .then();
    }

    /** A row about primary enrolment; an empty action is SDMX's merge. */
    public String enrolment(String action, String sex, int year, String value) {
        return action + "," + area + ",ENROLMENT_PRIMARY," + sex + "," + year + "," + value + ",PUPILS\n";
    }
}
