/**
 * How a refused request is answered: as a problem of RFC 9457 that says what is wrong, where and what to do. Each
 * feature lists its refusals in an enum of its own.
 */
package org.inclusio.problem;
