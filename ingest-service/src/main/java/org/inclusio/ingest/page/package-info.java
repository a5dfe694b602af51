/**
 * The page of a statistics office at {@code /office/}, in {@code META-INF/resources/office}. Who opens it signs in at
 * Keycloak (the OIDC tenant {@code page}); the page then asks the same operations as every other client, with the token
 * that {@link org.inclusio.ingest.page.SessionResource} hands to it and to nobody else. What it has in common with the page
 * of the report comes from the module {@code page}.
 *
 * <p>Its texts are in {@code office/texts}, one file for each official language with the same keys, and are also those of
 * the pages that the service itself writes, by {@link org.inclusio.ingest.page.PageTexts}. To say something new, add its
 * key to all six; a text that depends on a number has a form for each plural category of its language, chosen by the value
 * {@code count}.
 */
package org.inclusio.ingest.page;
