package org.inclusio.statistics.progress;

/**
 * One answer of a rule to how an area is doing.
 *
 * @param code such as GOOD
 * @param words as the source prints it
 * @param threshold what leads to it, in words
 * @param isOnTrack whether the target was met or would be if nothing changed
 */
public record Category(String code, String words, String threshold, boolean isOnTrack) {}
