/**
 * What {@code deploy/up} runs: {@code Up} starts a {@code RunningSystem}, pushes CSV files through the public API as the
 * statistics offices of their areas, waits for the indicators and saves the report. It knows the services only by
 * their HTTP contracts, one client class for each; a new service is one more line in {@code Service}.
 */
package org.inclusio.launcher;
