/**
 * The rules of the house, held against the compiled classes of every module. One more rule is a test whose name and reason say
 * what is meant, so that its failure tells a newcomer what to do.
 */
package org.inclusio.architecture;
