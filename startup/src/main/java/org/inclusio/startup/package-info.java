/**
 * What a service does before it starts: {@link org.inclusio.startup.Servers} waits until its database lets it in and the
 * names of its brokers are known. A server more to wait for is one more question in that class.
 */
package org.inclusio.startup;
