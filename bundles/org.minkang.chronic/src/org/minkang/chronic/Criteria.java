package org.minkang.chronic;

import java.util.List;
import java.util.Map;

import org.minkang.base.Bilingual;

/**
 * What an expert ticks for a disease.
 *
 * @param ticks  the single criteria in order
 * @param needed how many of them a positive opinion needs
 */
public record Criteria(List<Tick> ticks, int needed, String source) {

    /** One criterion. */
    public record Tick(String key, Bilingual name) {
    }

    public Criteria {
        ticks = List.copyOf(ticks);
    }

    /** Whether these ticks carry a positive opinion. */
    public boolean met(Map<String, Boolean> ticked) {
        return ticks.stream().filter(t -> Boolean.TRUE.equals(ticked.get(t.key()))).count() >= needed;
    }
}
