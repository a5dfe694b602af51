/** Who is speaking: the office behind a token, and the area that it speaks for. */
package org.inclusio.ingest.office;
