package org.minkang.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void readsAndWritesYuan() {
        assertEquals(1_234_560, Money.parse("¥12,345.60").fen());
        assertEquals("12,345.60", Money.ofFen(1_234_560).format());
        assertEquals("-0.05", Money.ofFen(-5).toString());
    }

    @Test
    void refusesATenthOfAFen() {
        assertThrows(NumberFormatException.class, () -> Money.parse("1.005"));
    }

    @Test
    void roundsOnlyAsNamed() {
        assertEquals(1, Money.ofFen(1).times(Rate.percent("50"), RoundingMode.HALF_UP).fen());
        assertEquals(0, Money.ofFen(1).times(Rate.percent("50"), RoundingMode.DOWN).fen());
    }

    @Test
    void overflowsLoudly() {
        assertThrows(ArithmeticException.class, () -> Money.ofFen(Long.MAX_VALUE).plus(Money.ofFen(1)));
    }

    @Test
    void splitsIntoSharesThatAddUpToTheWhole() {
        List<BigDecimal> weights = List.of(new BigDecimal("0.26"), new BigDecimal("0.54"), new BigDecimal("0.10"),
                new BigDecimal("0.05"), new BigDecimal("0.05"));
        for (long fen : new long[] {0, 1, 7, 99, 100, 1_000_003, -1_000_003}) {
            long sum = Money.ofFen(fen).split(weights).stream().mapToLong(Money::fen).sum();
            assertEquals(fen, sum);
        }
        assertEquals(List.of(new Money(34), new Money(33), new Money(33)),
                Money.ofYuan(1).split(List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE)));
    }

    @Test
    void printsARateAsPercent() {
        assertEquals("65%", Rate.of("0.650").toString());
        assertEquals("12.5%", Rate.percent("12.5").toString());
    }
}
