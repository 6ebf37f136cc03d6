package org.ecopark.exchange.synergies;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.exchange.synergies.search.Side;

/**
 * Reads streams as PostgreSQL's COPY hands them out in binary. A row has {@code offer, id, facility, longitude, latitude,
 * low, amount, high} and then whatever makes a kind: streams whose bytes are the same from there on are of one kind, which
 * is looked at once. A country has a million streams and some thousand kinds.
 */
final class CopiedStreams {

    private static final int NUMBERS = 8;
    private static final int END = -1;

    /** "PGCO", with which the first message begins. */
    private static final int SIGNATURE = 0x5047434F;

    /** Signature and flags; the length of what is left of the header follows. */
    private static final int HEADER = 15;

    private final Side offers = new Side();
    private final Side needs = new Side();
    private final Map<ByteBuffer, Integer> offerKinds = new HashMap<>();
    private final Map<ByteBuffer, Integer> needKinds = new HashMap<>();
    private final List<Long> examples = new ArrayList<>();

    /** One message of COPY: a row, the first one behind a header, or the end. */
    void take(byte[] message) {
        ByteBuffer in = ByteBuffer.wrap(message);
        if (message.length > HEADER && in.getInt(0) == SIGNATURE) {
            in.position(HEADER);
            int extension = in.getInt();
            in.position(in.position() + extension);
        }
        while (in.remaining() >= Short.BYTES) {
            int fields = in.getShort();
            if (fields == END) {
                return;
            }
            row(in, fields);
        }
    }

    private void row(ByteBuffer in, int fields) {
        boolean offer = field(in, 1).get() != 0;
        long id = field(in, Long.BYTES).getLong();
        long facility = field(in, Long.BYTES).getLong();
        double longitude = field(in, Double.BYTES).getDouble();
        double latitude = field(in, Double.BYTES).getDouble();
        double low = decimal(in);
        double base = decimal(in);
        double high = decimal(in);
        // An amount without one of its bounds is as good as unknown, as everywhere in this room.
        double gap = Double.isNaN(low + base + high) ? Double.NaN : 0;
        int kind = (offer ? offerKinds : needKinds).computeIfAbsent(rest(in, fields), unseen -> number(id));
        (offer ? offers : needs).add(id, facility, longitude, latitude, low + gap, base + gap, high + gap, kind);
    }

    /** Whatever makes a kind. */
    private static ByteBuffer rest(ByteBuffer in, int fields) {
        int from = in.position();
        for (int i = NUMBERS; i < fields; i++) {
            int length = in.getInt();
            in.position(in.position() + Math.max(length, 0));
        }
        return in.slice(from, in.position() - from);
    }

    private static ByteBuffer field(ByteBuffer in, int length) {
        int given = in.getInt();
        if (given != length) {
            throw new IllegalStateException("A field of " + length + " bytes came with " + given);
        }
        return in;
    }

    private static double decimal(ByteBuffer in) {
        return in.getInt() < 0 ? Double.NaN : in.getDouble();
    }

    private int number(long example) {
        examples.add(example);
        return examples.size() - 1;
    }

    /** The id of one stream of each kind, in the order of the kinds' numbers. */
    List<Long> examples() {
        return examples;
    }

    Side offers() {
        offers.trim();
        return offers;
    }

    Side needs() {
        needs.trim();
        return needs;
    }
}
