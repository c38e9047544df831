package org.minkang.benefit.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minkang.base.Money;

/** How a sum is split (基金划分): each part is rounded, and the last one, which names no share, takes the rest. */
public record Split(Term term, List<Part> parts, Clause clause) {

    /** @param share null for the part that takes the rest */
    public record Part(Term term, Value share) {
    }

    public Split {
        parts = List.copyOf(parts);
    }

    /** The parts by key, in order; they add up to the whole. */
    public Map<String, Money> of(Money whole) {
        Map<String, Money> split = new LinkedHashMap<>();
        long rest = whole.fen();
        for (Part part : parts) {
            long fen = part.share() == null ? rest
                    : Rounding.USUAL.of(Math.multiplyExact(whole.fen(), part.share().number(new Situation())), Unit.WHOLE);
            rest -= fen;
            split.put(part.term().key(), Money.ofFen(fen));
        }
        return split;
    }
}
