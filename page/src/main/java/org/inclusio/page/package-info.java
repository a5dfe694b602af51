/**
 * What the pages at {@code /office/} of ingest-service and {@code /desk/} of report-service have in common. The scripts and
 * the style are in {@code META-INF/resources/page}, from where each service hands them out at {@code /page/}: to ask the
 * services with the token of who signed in, to make elements of texts, to speak the language of the reader, to ask why. A
 * page that uses them tells who signed in at {@code session}, and has its texts at {@code texts/<language>.json}, both
 * beside it; those that the scripts themselves say are among the texts of each page.
 */
package org.inclusio.page;
