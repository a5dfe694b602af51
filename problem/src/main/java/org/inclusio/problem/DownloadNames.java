package org.inclusio.problem;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What is saved as a file has a name that tells what it is: the address below /v1, the language where there is one, and an
 * ending by the media type, such as {@code indicators-4.1-values.csv}. A resource that knows a better name gives it itself.
 */
public class DownloadNames {

    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("text/csv", "csv"),
            Map.entry("application/vnd.sdmx.data+csv", "csv"),
            Map.entry("application/vnd.sdmx.data+json", "json"),
            Map.entry("application/vnd.sdmx.data+xml", "xml"),
            Map.entry("application/vnd.sdmx.genericdata+xml", "xml"),
            Map.entry("application/vnd.sdmx.structurespecificdata+xml", "xml"),
            Map.entry("application/akn+xml", "xml"),
            Map.entry("application/pdf", "pdf"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"));

    /** Shown by a browser where it stands, and named when it is saved. */
    private static final String PDF = "application/pdf";

    private static final Pattern NO_PART_OF_A_NAME = Pattern.compile("[^A-Za-z0-9._]+");

    @ServerResponseFilter
    public void name(ContainerResponseContext response, UriInfo uri) {
        MediaType type = response.getMediaType();
        if (response.getStatus() != 200
                || type == null
                || response.getHeaders().containsKey(HttpHeaders.CONTENT_DISPOSITION)) {
            return;
        }
        String mediaType = type.getType() + "/" + type.getSubtype();
        Optional.ofNullable(ENDINGS.get(mediaType))
                .ifPresent(ending -> response.getHeaders()
                        .putSingle(
                                HttpHeaders.CONTENT_DISPOSITION,
                                (mediaType.equals(PDF) ? "inline" : "attachment") + "; filename=\""
                                        + nameOf(uri.getPath(), response.getHeaderString(HttpHeaders.CONTENT_LANGUAGE))
                                        + "." + ending + "\""));
    }

    static String nameOf(String path, String language) {
        String address = path.replaceFirst("^/?v\\d+/", "") + (language == null ? "" : "-" + language);
        String name = NO_PART_OF_A_NAME.matcher(address).replaceAll("-");
        return name.replaceAll("^[-.]+|-+$", "");
    }
}
