package org.minkang.benefit.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The terms of one kind that a pack knows, each with its place in the list, so that a set of them is bits of a number. */
public final class Vocabulary {

    /** As many as there are bits. */
    static final int MOST = 64;

    private final List<Term> terms;
    private final Map<String, Integer> places = new HashMap<>();

    public Vocabulary(Collection<Term> terms) {
        this.terms = List.copyOf(terms);
        for (int i = 0; i < this.terms.size(); i++) {
            places.putIfAbsent(this.terms.get(i).key(), i);
        }
    }

    public List<Term> terms() {
        return terms;
    }

    public int size() {
        return terms.size();
    }

    /** From 0; empty when there is no such term. */
    public OptionalInt place(String key) {
        Integer place = places.get(key);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    public boolean has(String key) {
        return places.containsKey(key);
    }

    /** The name of a term, in the current language; what is given otherwise when there is no such term. */
    public String name(String key, String otherwise) {
        Integer place = places.get(key);
        return place == null ? otherwise : terms.get(place).name().text();
    }

    /** The bit of a term; 0 when there is no such term, which then belongs to no set. */
    public long bit(String key) {
        Integer place = places.get(key);
        return place == null ? 0 : 1L << place;
    }

    /** Those whose bit is set, in the order of the pack. */
    List<Term> in(long bits) {
        List<Term> in = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            if ((bits & 1L << i) != 0) {
                in.add(terms.get(i));
            }
        }
        return in;
    }
}
