/** How a text that came from outside is shown: {@code ForeignText} makes safe HTML of CommonMark. */
package org.inclusio.markup;
