/**
 * How SDMX REST answers: which syntax a request asks for, in which language, and how a refusal is told in it. What is said in an
 * answer belongs to the packages beside this one.
 */
package org.inclusio.indicator.sdmx.answer;
