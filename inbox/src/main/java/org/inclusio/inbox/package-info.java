/**
 * The receiving end of the topics. {@link org.inclusio.inbox.Inbox} settles one message after the other,
 * {@link org.inclusio.inbox.DeadLetters} keeps what can't be applied, and {@link org.inclusio.inbox.Lag} tells how much a service has still to hear. A consumer's own rules, such as what makes
 * a message complete, stay with the consumer.
 */
package org.inclusio.inbox;
