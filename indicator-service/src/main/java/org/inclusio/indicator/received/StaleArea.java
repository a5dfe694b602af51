package org.inclusio.indicator.received;

/** Fired in the transaction that marks values of an area as stale; observe it after the commit. */
public record StaleArea(String refArea) {}
