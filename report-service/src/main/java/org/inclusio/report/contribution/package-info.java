/**
 * What States and entities contributed, as it was announced. {@code ContributionConsumer} hears of it,
 * {@code KeptContributions} keeps every version, and a report reads those of its snapshot. {@code ContributionPage} shows one with its
 * markup, which {@code org.inclusio.markup} makes harmless.
 */
package org.inclusio.report.contribution;
