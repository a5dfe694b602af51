package org.inclusio.statistics.catalogue;

/** A target of a goal, such as 1.A; {@code goal} is the goal's code. */
public record Target(String code, String goal, String text) {}
