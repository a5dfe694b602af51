/**
 * The trace of a request across threads and the database: whoever leaves work for later keeps the traceparent with it,
 * and whoever takes it up continues the same trace.
 */
package org.inclusio.indicator.trace;
