/**
 * What crosses Kafka, first version: one record per event, its JSON Schema and a golden sample beside it.
 *
 * <p>To add an event, add its record, its schema, its golden sample and its topic in {@link Topics}. A field may be
 * added; a field is never renamed, removed or given another meaning: that is a new version and a new package.
 */
package org.inclusio.contracts.v1;
