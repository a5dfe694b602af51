/**
 * The page of the desk officer at {@code /desk/}, in {@code META-INF/resources/desk}: reports are assembled, read paragraph by
 * paragraph, commented on, worded anew, compared and published. Who opens it signs in at Keycloak; the page then asks the
 * same operations as every other client, with the token that {@link org.inclusio.report.desk.SessionResource} hands to it
 * and to nobody else. What it has in common with the page of an office comes from the module {@code page}.
 *
 * <p>Its texts are in {@code desk/texts}, one file for each official language with the same keys. To say something new, add
 * its key to all six; a text that depends on a number has a form for each plural category of its language, chosen by the
 * value {@code count}.
 */
package org.inclusio.report.desk;
