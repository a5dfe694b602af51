/**
 * Hears the observations that ingest-service announces and keeps the last statement of each cell. Messages may come
 * twice or late: only a newer revision changes a row.
 */
package org.inclusio.indicator.received;
