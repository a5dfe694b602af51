/**
 * Reading without a token: what is in a release is open to everybody. A resource that is open has
 * {@link org.inclusio.indicator.open.OpenReading} and {@code @PermitAll}; each address may then send so many requests a
 * minute, and the operator may ask for tokens all the same.
 */
package org.inclusio.indicator.open;
