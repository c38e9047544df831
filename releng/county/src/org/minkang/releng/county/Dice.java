package org.minkang.releng.county;

import java.util.List;
import java.util.Random;

/** Chance that is always the same. {@link Random} is specified to the last bit, so every Java gives the same county. */
final class Dice {

    private final Random random;

    /** Each purpose has its own sequence: a change in one part of the county leaves the others as they were. */
    Dice(int seed, String purpose) {
        long mixed = seed;
        for (char c : purpose.toCharArray()) {
            mixed = mixed * 1_000_003 + c;
        }
        random = new Random(mixed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From {@code from} to {@code to}, both included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    double fraction() {
        return random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double normal() {
        return random.nextGaussian();
    }

    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @SafeVarargs
    final <T> T of(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** An index, each as likely as its weight. */
    int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
