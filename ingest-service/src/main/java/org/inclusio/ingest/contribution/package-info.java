/**
 * What States and entities contribute to the report beside data: activities, views, good practices and institutions.
 * {@code StatedContribution} is what is taken, and a contribution belongs to its contributor alone until it is final. Who
 * reads the report then hears of it by its announcement and gets its files here.
 */
package org.inclusio.ingest.contribution;
