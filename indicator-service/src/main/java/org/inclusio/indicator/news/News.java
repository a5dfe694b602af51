package org.inclusio.indicator.news;

import java.time.Instant;
import java.util.List;

/**
 * Something that happened to a release.
 *
 * @param id larger than those of all news before
 * @param type such as {@code org.inclusio.release.published}
 * @param indicators official numbers of those of which something else is told
 * @param body JSON, the same for everybody and for ever
 */
public record News(long id, String type, Instant at, List<String> indicators, String body) {}
