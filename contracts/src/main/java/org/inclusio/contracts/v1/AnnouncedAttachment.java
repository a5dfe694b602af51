package org.inclusio.contracts.v1;

/**
 * A file that belongs to a contribution. Its bytes stay with ingest-service; the digest tells whether they are still
 * those that were announced.
 *
 * @param name file name, up to 200 characters, as its contributor gave it
 * @param mediaType application/pdf, image/png, image/jpeg or text/plain, told from the bytes
 * @param size bytes, 1 to 10,485,760
 * @param sha256 SHA-256 of the bytes, 64 hexadecimal digits in lower case
 * @param address path at ingest-service where who reads the report gets the bytes
 */
public record AnnouncedAttachment(String name, String mediaType, long size, String sha256, String address) {}
