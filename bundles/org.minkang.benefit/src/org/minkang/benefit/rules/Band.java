package org.minkang.benefit.rules;

/**
 * A band of an amount (分段).
 *
 * @param upTo      its upper end in fen; {@link Long#MAX_VALUE} for the last
 * @param including whether the end itself belongs to it ({@code to}) or to the next one ({@code below})
 */
public record Band(long upTo, boolean including, Value rate) {

    public boolean isLast() {
        return upTo == Long.MAX_VALUE;
    }
}
