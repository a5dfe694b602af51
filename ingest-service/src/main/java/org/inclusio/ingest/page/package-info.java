/**
 * The page of a statistics office at {@code /office/}, in {@code META-INF/resources/office}. Who opens it signs in at
 * Keycloak (the OIDC tenant {@code page}); the page then asks the same operations as every other client, with the token
 * that {@link org.inclusio.ingest.page.SessionResource} hands to it and to nobody else. {@link org.inclusio.ingest.page.HtmlText} is for every page that the
 * service writes.
 */
package org.inclusio.ingest.page;
