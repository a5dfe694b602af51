/** What the pages and files of this service say to people, in the six official languages. */
package org.inclusio.indicator.text;
