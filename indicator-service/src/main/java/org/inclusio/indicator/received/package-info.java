/**
 * Hears the observations that ingest-service announces and keeps the last statement of each cell. Messages may come
 * twice or late: only a newer revision changes a row, and marks as stale what depends on it. One more attribute of an
 * observation is one more column here and in the migration.
 */
package org.inclusio.indicator.received;
