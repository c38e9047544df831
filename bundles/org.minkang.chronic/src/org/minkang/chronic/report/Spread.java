package org.minkang.chronic.report;

import java.time.Duration;
import java.util.List;

/** How some times are spread. Nothing can be said of none. */
record Spread(List<Duration> sorted) {

    private static final double MOST = 0.9;

    static Spread of(List<Duration> times) {
        return new Spread(times.stream().sorted().toList());
    }

    Double mean() {
        return sorted.isEmpty() ? null
                : Stays.hours(sorted.stream().mapToLong(Duration::toSeconds).average().orElseThrow());
    }

    /** The middle one; between the two middle ones when there is an even number. */
    Double median() {
        if (sorted.isEmpty()) {
            return null;
        }
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? Stays.hours(sorted.get(half))
                : Stays.hours((sorted.get(half - 1).toSeconds() + sorted.get(half).toSeconds()) / 2.0);
    }

    /** The smallest that is not exceeded by nine in ten (nearest rank). */
    Double ninetieth() {
        return sorted.isEmpty() ? null : Stays.hours(sorted.get((int) Math.ceil(sorted.size() * MOST) - 1));
    }

    Double longest() {
        return sorted.isEmpty() ? null : Stays.hours(sorted.get(sorted.size() - 1));
    }
}
