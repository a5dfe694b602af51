/**
 * No queue stands still for one item, and none is lost. What can't be handled goes from its queue into the table
 * {@link org.inclusio.delivery.SetAside} of the service, alone and with its reason; {@link org.inclusio.delivery.Retries}
 * hands it back to its {@link org.inclusio.delivery.ItemQueue} after growing pauses, and when an administrator asks. A
 * failure that would befall every item ({@link org.inclusio.delivery.Fault#PASSING}) is waited for in the queue itself.
 * For one more queue, give it a bean {@link org.inclusio.delivery.ItemQueue}.
 */
package org.inclusio.delivery;
