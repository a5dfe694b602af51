/**
 * The receiving end of the topics. {@link org.inclusio.inbox.Inbox} settles one message after the other, sets aside the
 * items that can't be applied and keeps the others of their message, and {@link org.inclusio.inbox.Lag} tells how much a
 * service has still to hear. A consumer's own rules, such as what makes a message complete, stay with the consumer.
 */
package org.inclusio.inbox;
