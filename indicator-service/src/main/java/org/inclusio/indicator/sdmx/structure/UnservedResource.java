package org.inclusio.indicator.sdmx.structure;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.inclusio.indicator.open.OpenReading;
import org.inclusio.indicator.sdmx.query.SdmxRefusal;
import org.inclusio.problem.OwnParameters;

/** The query of SDMX REST 2.2 that is not answered here, so that a client is told so and not that it mistook the address. */
@Path("/sdmx/v2/{query: registration}")
@PermitAll
@OpenReading
@OwnParameters
public class UnservedResource {

    @GET
    @Path("{rest: .*}")
    @Operation(hidden = true)
    public Response get(@PathParam("query") String query) {
        throw SdmxRefusal.NOT_IMPLEMENTED.because(
                "Queries for " + query
                        + " are not answered here. Those that are: structure, availability, schema, metadata and data, at /sdmx/v2/.");
    }
}
