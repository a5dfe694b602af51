package org.inclusio.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import org.inclusio.delivery.UnusableItem;

/** Reads the rows that an entry refers to, and hands them over as messages. */
@FunctionalInterface
public interface Slices {

    /** Bytes of JSON in UTF-8 after which a message ends, however few items it has. */
    int ENOUGH = 512 * 1024;

    /** The most bytes of one message, for which producers and brokers are set up. One item alone may have so many. */
    int LARGEST_MESSAGE = 3 * 1024 * 1024;

    /**
     * Hands over every message of an entry, in the order in which they must arrive. Called again with the same entry,
     * it hands over the same messages.
     *
     * @param connection open for reading; the caller closes it
     * @param entry what to read
     * @param send takes the messages
     * @throws SQLException when the rows can't be read; the entry is then tried again later
     */
    void read(Connection connection, Entry entry, Send send) throws SQLException;

    /** Takes a message. */
    @FunctionalInterface
    interface Send {

        /**
         * Hands a message to the broker's client, without waiting for the acknowledgement.
         *
         * @param topic name of the topic
         * @param key messages of one key stay in order
         * @param value the event as JSON in UTF-8
         */
        void send(String topic, String key, byte[] value);

        /**
         * Leaves out an item that alone has more bytes than a message takes: it is set aside, and the rest is sent.
         *
         * @param part what it is, in words
         * @param bytes how many it has
         */
        default void leaveOut(String part, int bytes) {
            throw new UnusableItem(part + " has " + bytes + " bytes as JSON, more than a message takes.");
        }
    }
}
