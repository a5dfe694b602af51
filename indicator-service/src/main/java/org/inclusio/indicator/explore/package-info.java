/**
 * The pages on which people find a number of a release, see what it rests on and take it away: the front page with its
 * search, the explorer, a page of each indicator and of each area or region. They are made here and need no script; the
 * address holds all that a page shows. They tell what a release tells and nothing else.
 *
 * <p>{@code ExploreResource} has the addresses, {@code AskedView} reads what an address asks for, {@code Search} finds what
 * words mean, {@code Choices} which areas and groups have values, {@code ValueTable} and {@code LineChart} show the same
 * values twice. What pages say stands in {@code words_<language>.properties}; templates are in {@code templates/explore}. A new
 * view is a record that is made of a {@code ValueTable}, with a template of its own.
 */
package org.inclusio.indicator.explore;
