/** What was done, by whom, when and why: one chain of entries for each area, which can be added to and proved intact. */
package org.inclusio.ingest.audit;
