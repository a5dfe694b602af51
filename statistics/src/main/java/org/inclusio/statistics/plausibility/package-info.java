/**
 * How believable reported numbers are, judged by themselves alone: heaping of ages, the sex ratio at birth, values that
 * stand out of their own history. Arithmetic of published measures; what is done about a number is not decided here.
 */
package org.inclusio.statistics.plausibility;
