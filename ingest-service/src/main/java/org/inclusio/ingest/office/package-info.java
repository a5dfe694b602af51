/** What an office settles for itself, such as whether a second person approves what is sent. */
package org.inclusio.ingest.office;
