/**
 * Rules over several rows: a row beside its total, its parts, its denominator and its other years, whether these are in
 * the file or held by the area. Each family of rules is a {@link org.inclusio.ingest.consistency.RuleAcrossRows}; one more
 * is one more class, listed in {@link org.inclusio.ingest.consistency.ConsistencyRules}, and a name in
 * {@link org.inclusio.ingest.quality.Rule}.
 */
package org.inclusio.ingest.consistency;
