package org.inclusio.ingest.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Equal pieces of memory. The first are in the heap, the others in files without names, which the operating system keeps
 * in memory as long as there is room.
 */
final class Chunks {

    private final List<ByteBuffer> chunks = new ArrayList<>();
    private final int bytes;
    private final int inHeap;

    /**
     * None so far.
     *
     * @param bytes the size of each
     * @param inHeap how many are in the heap
     */
    Chunks(int bytes, int inHeap) {
        this.bytes = bytes;
        this.inHeap = inHeap;
    }

    int count() {
        return chunks.size();
    }

    ByteBuffer get(int number) {
        return chunks.get(number);
    }

    void add() {
        ByteBuffer chunk = chunks.size() < inHeap ? ByteBuffer.allocate(bytes) : mapped(bytes);
        chunks.add(chunk.order(ByteOrder.nativeOrder()));
    }

    static ByteBuffer mapped(int bytes) {
        try {
            Path path = Files.createTempFile("observations-", ".table");
            try (FileChannel file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
                return file.map(FileChannel.MapMode.READ_WRITE, 0, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for the comparison of a large file.", e);
        }
    }
}
