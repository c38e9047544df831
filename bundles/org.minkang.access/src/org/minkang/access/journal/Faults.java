package org.minkang.access.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.minkang.access.journal.JournalFault.Kind;

/** Collects faults, each entry at most once for each kind, and never more than can be shown. */
final class Faults {

    private final List<JournalFault> list = new ArrayList<>();

    void add(Kind kind, long first, long last) {
        JournalFault fault = new JournalFault(kind, first, last);
        if (!isFull() && !(kind == Kind.CHANGED && isChanged(first))) {
            list.add(fault);
        }
    }

    /** Whether the content of this entry has been found changed; only the latest faults can be about it. */
    boolean isChanged(long sequence) {
        for (int i = list.size() - 1; i >= Math.max(0, list.size() - 3); i--) {
            JournalFault fault = list.get(i);
            if (fault.kind() == Kind.CHANGED && fault.sequence() == sequence) {
                return true;
            }
        }
        return false;
    }

    /** Takes back what was said about entries that have turned out never to have been written. */
    void forget(long first, long last) {
        list.removeIf(fault ->
                fault.kind() == Kind.CHANGED && fault.sequence() >= first && fault.sequence() <= last);
    }

    boolean isFull() {
        return list.size() >= JournalReport.FAULTS_SHOWN;
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    List<JournalFault> list() {
        return list.stream().sorted(Comparator.comparingLong(JournalFault::sequence)).toList();
    }
}
