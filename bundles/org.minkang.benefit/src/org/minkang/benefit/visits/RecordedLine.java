package org.minkang.benefit.visits;

/** What a layer pays, as it is kept; {@code missing} names what is open, null when it was reckoned. */
public record RecordedLine(String layer, long fen, String missing) {
}
