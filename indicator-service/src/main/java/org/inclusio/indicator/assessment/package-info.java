/**
 * How far each group of each area has come toward a target, what named rules say of it, and where a group falls behind its
 * country. Values are read through the package value, trends are measured in the module statistics. One more rule is one
 * more entry in {@link org.inclusio.indicator.assessment.Rules}.
 */
package org.inclusio.indicator.assessment;
