/**
 * News of releases: that one was made or withdrawn. They are kept in the transaction that makes or withdraws it, told to
 * whoever listens to {@link org.inclusio.indicator.news.NewsResource}, and handed to the webhooks by an event within the same
 * transaction. One more kind of news is one more caller of {@link org.inclusio.indicator.news.NewsTable#add}.
 */
package org.inclusio.indicator.news;
