/**
 * What is to be said of a file, apart from its words. Who finds something, here or in a service, names a {@link
 * org.inclusio.formats.sentence.Sentence} and gives what stands in its places; {@link org.inclusio.formats.sentence.Wording}
 * makes the words when somebody reads them, from the patterns of their {@link org.inclusio.formats.sentence.Language} in
 * {@code sentences/}, one file for each official language with the same names and places. English is one of the six. To
 * say something new, name it and add its pattern to all six.
 */
package org.inclusio.formats.sentence;
