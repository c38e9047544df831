package org.minkang.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Who is left of a household check (清零看板): by village, by township and in all, by outcome. All of it is counted from one
 * query, so the sums agree.
 *
 * @param townships by code; rows without an area stand under ""
 * @param villages  by code
 * @param total     of everything
 */
public record ZeroBoard(List<Place> townships, List<Place> villages, Place total) {

    private static final int TOWNSHIP = 9;

    /**
     * The figures of one place.
     *
     * @param code      area code, "" for rows without one and for the total
     * @param byOutcome persons by the outcome of their newest visit; "" for those not visited yet
     */
    public record Place(String code, String name, long listed, long left, Map<String, Long> byOutcome) {

        public long of(String outcome) {
            return byOutcome.getOrDefault(outcome, 0L);
        }

        public long settled() {
            return listed - left;
        }
    }

    /** A place that is being counted. */
    static final class Count {
        private long listed;
        private long left;
        private final Map<String, Long> byOutcome = new LinkedHashMap<>();

        void add(String outcome, boolean settled, long count) {
            listed += count;
            left += settled ? 0 : count;
            byOutcome.merge(outcome, count, Long::sum);
        }

        Place place(String code, String name) {
            return new Place(code, name, listed, left, Map.copyOf(byOutcome));
        }
    }

    /** Adds up villages. */
    static final class Counter {
        private final Map<String, Count> villages = new TreeMap<>();
        private final Map<String, Count> townships = new TreeMap<>();
        private final Count total = new Count();

        void add(String area, String outcome, boolean settled, long count) {
            String code = area == null ? "" : area;
            String township = code.length() > TOWNSHIP ? code.substring(0, TOWNSHIP) : code;
            villages.computeIfAbsent(code, c -> new Count()).add(outcome, settled, count);
            townships.computeIfAbsent(township, c -> new Count()).add(outcome, settled, count);
            total.add(outcome, settled, count);
        }

        ZeroBoard board(UnaryOperator<String> name) {
            return new ZeroBoard(places(townships, name), places(villages, name), total.place("", ""));
        }

        private static List<Place> places(Map<String, Count> counts, UnaryOperator<String> name) {
            List<Place> places = new ArrayList<>();
            counts.forEach((code, count) -> places.add(count.place(code, name.apply(code))));
            return List.copyOf(places);
        }
    }
}
