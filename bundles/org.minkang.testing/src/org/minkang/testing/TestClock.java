package org.minkang.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands still until it is told to go on. Its zone is Asia/Shanghai unless asked for another. */
public final class TestClock extends Clock {

    /** The zone everything runs in. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ZoneId zone;
    private final Time time;

    private TestClock(Time time, ZoneId zone) {
        this.time = time;
        this.zone = zone;
    }

    /** @param localTime such as {@code 2026-03-02T09:00} */
    public static TestClock at(String localTime) {
        return new TestClock(new Time(LocalDateTime.parse(localTime).atZone(ZONE).toInstant()), ZONE);
    }

    /** Monday, 2 March 2026, nine in the morning. */
    public static TestClock usual() {
        return at("2026-03-02T09:00");
    }

    /** Sets the clock, forward or back. */
    public void set(String localTime) {
        time.now = LocalDateTime.parse(localTime).atZone(ZONE).toInstant();
    }

    /** Sets the clock to nine in the morning of a day. */
    public void set(LocalDate day) {
        time.now = day.atTime(9, 0).atZone(ZONE).toInstant();
    }

    public void forward(Duration duration) {
        time.now = time.now.plus(duration);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(time.now, zone);
    }

    @Override
    public Instant instant() {
        return time.now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(time, other);
    }

    private static final class Time {
        private volatile Instant now;

        Time(Instant now) {
            this.now = now;
        }
    }
}
