/**
 * The structural metadata of what is published, and the addresses of SDMX REST where it is told. All of it is made from the
 * catalogue, but for the ages and national groups, of which only those in the newest release are listed, and the constraints that
 * tell what that release has. One more artefact is one more method of a class here that is named in {@code DescribedArtefacts}.
 */
package org.inclusio.indicator.sdmx.structure;
