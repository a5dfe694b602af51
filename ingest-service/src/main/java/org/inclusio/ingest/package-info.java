/** What an office sends is read, checked, kept with its whole history, and announced. */
package org.inclusio.ingest;
