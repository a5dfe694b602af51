/**
 * What States and entities contribute to the report beside data: activities, views, good practices and institutions.
 * {@code StatedContribution} is what is taken, {@code ContributionBody} makes safe HTML of a body, and a contribution
 * belongs to its contributor alone until it is final.
 */
package org.inclusio.ingest.contribution;
