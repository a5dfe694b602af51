/**
 * What the benchmark needs to measure the system, and what a demonstration needs to fill it. {@link
 * org.inclusio.benchmark.SampleGenerator} writes any number of plausible, disaggregated counts, the same for the same
 * seed; one more generated series is one more constant of {@code GeneratedSeries}.
 */
package org.inclusio.benchmark;
