/**
 * Real PostgreSQL, Kafka and Keycloak, each a process of its own, for tests and for {@code deploy/up}. A server is
 * started by a static method that names its data directory and port, and ended by {@code close()}; what can go wrong
 * is told in one sentence by {@link org.inclusio.stack.ServerFailure}. A new server is one more class that hands its
 * command line to {@code ChildProcess}.
 */
package org.inclusio.stack;
