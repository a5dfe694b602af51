/**
 * Measures a running system against a baseline of the same run: {@code deploy/bench}. Each measurement is a class that
 * takes the running system and gives lines of the {@code ResultTable}; one more is one more line in {@code Benchmark}.
 */
package org.inclusio.benchmark.measure;
