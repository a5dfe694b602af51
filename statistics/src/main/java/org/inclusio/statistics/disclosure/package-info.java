/**
 * Keeps tables of counted persons from telling about single persons: a {@link
 * org.inclusio.statistics.disclosure.ProtectionRule} says which counts are unsafe, {@link
 * org.inclusio.statistics.disclosure.Protection} hides them and as many others as it takes, and {@link
 * org.inclusio.statistics.disclosure.Audit} shows, for any table and anything hidden in it, between which numbers a reader
 * can place each hidden count. To add a primary rule, add its limit to the rule and its question to {@code isUnsafe}.
 */
package org.inclusio.statistics.disclosure;
