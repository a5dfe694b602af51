/**
 * Holds the repository itself to what CONTRIBUTING says of it. To add a habit, add a test here that reads the files and says
 * in its message what to do instead.
 */
package org.inclusio.conventions;
