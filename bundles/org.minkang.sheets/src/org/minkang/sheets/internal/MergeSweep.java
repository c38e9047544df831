package org.minkang.sheets.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** The merged ranges that touch a row; rows are asked for in ascending order. */
public final class MergeSweep {

    private final Iterator<Merge> coming;
    private final List<Merge> active = new ArrayList<>();
    private Merge next;

    /** @param merges ordered by first row */
    public MergeSweep(Collection<Merge> merges) {
        coming = merges.iterator();
        next = coming.hasNext() ? coming.next() : null;
    }

    public List<Merge> at(int row) {
        while (next != null && next.firstRow() <= row) {
            active.add(next);
            next = coming.hasNext() ? coming.next() : null;
        }
        active.removeIf(m -> m.lastRow() < row);
        return active;
    }
}
