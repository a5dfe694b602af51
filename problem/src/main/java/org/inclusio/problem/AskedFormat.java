package org.inclusio.problem;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;

/** The format that the header Accept asks for, where a resource offers several. */
public final class AskedFormat {

    private AskedFormat() {}

    /** @throws RefusedRequest when the header refuses all that are offered, such as by {@code text/*;q=0} */
    public static MediaType of(Request request, List<Variant> offered) {
        Variant chosen = request.selectVariant(offered);
        if (chosen == null) {
            throw AccessRefusal.NOT_ACCEPTABLE.because(AccessRefusal.NOT_ACCEPTABLE.detail());
        }
        return chosen.getMediaType();
    }
}
