/**
 * How an answer is sent: in the format asked for, with a tag by which a reader can ask again cheaply. One more format is
 * one more constant in {@link org.inclusio.indicator.answer.TaggedAnswer}.
 */
package org.inclusio.indicator.answer;
