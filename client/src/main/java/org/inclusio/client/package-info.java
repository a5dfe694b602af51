/**
 * The command {@code inclusio}. {@code Inclusio} lists the commands, {@code Connection} knows how to reach the service and
 * {@code Upload} what a file is; {@code Exit} says what a pipeline can tell from the exit code.
 */
package org.inclusio.client;
