package org.inclusio.indicator.explore;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.inclusio.indicator.open.OpenReading;
import org.inclusio.problem.OwnParameters;

/** The addresses of the pages; each answers whoever asks, in the language that is asked for. */
@Path("/")
@PermitAll
@OpenReading
@OwnParameters
@Produces(ExploreResource.HTML)
public class ExploreResource {

    static final String HTML = "text/html;charset=UTF-8";

    private static final Set<String> VALUE = Set.of("series", "area", "group", "year");

    private final MakePages pages;

    ExploreResource(MakePages pages) {
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Response front(@Context UriInfo uri, @Context HttpHeaders headers) {
        return pages.front(AskedPage.of(uri, headers, Set.of("q")));
    }

    @GET
    @Path("explore")
    @Operation(hidden = true)
    public Response view(@Context UriInfo uri, @Context HttpHeaders headers) {
        return pages.view(AskedPage.of(uri, headers, AskedView.NAMES));
    }

    @GET
    @Path("explore/chart.svg")
    @Produces("image/svg+xml")
    @Operation(hidden = true)
    public Response chart(@Context UriInfo uri, @Context HttpHeaders headers) {
        return pages.chart(AskedPage.of(uri, headers, AskedView.NAMES));
    }

    @GET
    @Path("explore/value")
    @Operation(hidden = true)
    public Response value(@Context UriInfo uri, @Context HttpHeaders headers) {
        return pages.value(AskedPage.of(uri, headers, VALUE));
    }

    @GET
    @Path("indicators/{code}")
    @Operation(hidden = true)
    public Response indicator(@PathParam("code") String code, @Context UriInfo uri, @Context HttpHeaders headers) {
        return pages.indicator(AskedPage.of(uri, headers, Set.of()), code);
    }

    @GET
    @Path("areas/{code}")
    @Operation(hidden = true)
    public Response area(@PathParam("code") String code, @Context UriInfo uri, @Context HttpHeaders headers) {
        return pages.area(AskedPage.of(uri, headers, Set.of()), code);
    }
}
