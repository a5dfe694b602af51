package org.inclusio.indicator.open;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often each address may ask: a bucket of permits that fills up again with time. Of IPv6 the first 64 bits count, which
 * one household or server has to itself. Of the addresses that asked longest ago nothing is remembered.
 */
final class RateByAddress {

    private static final int MOST_ADDRESSES = 50_000;
    private static final int GROUPS_OF_A_NETWORK = 4;

    private final double permitsPerNano;
    private final int most;
    private final LongSupplier nanoTime;

    private record Bucket(double permits, long at) {}

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    RateByAddress(int aMinute, int most, LongSupplier nanoTime) {
        this.permitsPerNano = aMinute / (double) Duration.ofMinutes(1).toNanos();
        this.most = most;
        this.nanoTime = nanoTime;
    }

    /** Takes a permit; without one, how long it is until there is the next, in whole seconds rounded up. */
    synchronized Duration pause(String address) {
        long now = nanoTime.getAsLong();
        String who = network(address);
        Bucket held = buckets.getOrDefault(who, new Bucket(most, now));
        double permits = Math.min(most, held.permits() + (now - held.at()) * permitsPerNano);
        if (permits < 1) {
            buckets.put(who, new Bucket(permits, now));
            return Duration.ofSeconds((long) Math.ceil(
                    (1 - permits) / permitsPerNano / Duration.ofSeconds(1).toNanos()));
        }
        buckets.put(who, new Bucket(permits - 1, now));
        return Duration.ZERO;
    }

    private static String network(String address) {
        String[] groups = address.split(":", -1);
        if (groups.length < 3) {
            return address;
        }
        // As Java writes addresses: eight groups, none left out.
        return String.join(":", java.util.Arrays.copyOf(groups, Math.min(groups.length, GROUPS_OF_A_NETWORK)));
    }
}
