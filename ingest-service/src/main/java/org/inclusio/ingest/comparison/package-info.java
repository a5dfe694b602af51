/**
 * What a file says beside what its area holds. The names of observations are packed into numbers and lie in one table,
 * in which a row finds its own earlier statement, its whole, its parts and its years; the heap does not grow with the
 * file. docs/adr/0016 says why. Rows that change a part of an observation, or delete
 * whatever they name, are settled here too; docs/adr/0022.
 */
package org.inclusio.ingest.comparison;
