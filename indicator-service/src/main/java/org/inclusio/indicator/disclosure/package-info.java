/**
 * Keeps published numbers from telling about single persons. {@code Suspicion} notices small counts while values are
 * computed, {@code ProtectTables} decides what to hide in the tables they are in, with the arithmetic of the module
 * statistics, and {@code Ledger} keeps every decision, so that a later release gives away nothing that an earlier one hid.
 * Which base series are protected is a column of the catalogue; a further limit is one more key of {@code
 * DisclosureConfig}.
 */
package org.inclusio.indicator.disclosure;
