package org.minkang.access.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.minkang.access.journal.JournalFault.Kind;

/**
 * Follows the chain entry by entry and says what was done to it, not only where it breaks first.
 *
 * <p>An entry is <em>sound</em> when its hash is that of its content, its number and the hash it names as the one
 * before. Somebody who removes or inserts entries may renumber those behind them so that no number is missing. Their
 * hashes still hold the old numbers: once an entry turns out to be sound under a number a little off, everything
 * behind it is checked with that shift, and one fault is reported instead of a thousand.
 *
 * <p>Somebody may also compute the hash of a changed entry anew. Then it is sound, and the next one names another hash.
 * Which of the two was rewritten shows one entry later: if that one names the hash of the second, the first is wrong.
 */
final class ChainCheck {

    /** How many entries removed or inserted at one place are still recognised after renumbering. */
    private static final int REACH = 64;

    private record Seen(long sequence, String hash) {}

    private final Optional<JournalAnchor> anchor;
    private final Faults faults = new Faults();
    private final Deque<Seen> recent = new ArrayDeque<>();

    /** Number in the table less number when written. */
    private long shift;

    private long lastSequence;
    private String lastHash = Line.NO_HASH;

    /** An entry that is sound but names another hash than the one before it has. */
    private OptionalLong suspect = OptionalLong.empty();

    private boolean anchorSeen;

    ChainCheck(Optional<JournalAnchor> anchor) {
        this.anchor = anchor;
    }

    void next(long sequence, String previousHash, String hash, Line line) {
        if (sequence < 1) {
            faults.add(Kind.INSERTED, sequence, sequence);
            return;
        }
        boolean gap = sequence > lastSequence + 1;
        if (gap) {
            faults.add(Kind.REMOVED, lastSequence + 1 - shift, sequence - 1 - shift);
            suspect = OptionalLong.empty();
        }
        if (line.hash(sequence - shift, previousHash).equals(hash)) {
            checkLink(sequence, previousHash, gap);
        } else if (!recogniseShift(sequence, previousHash, hash, line)) {
            faults.add(Kind.CHANGED, sequence, sequence);
            resolveSuspect(previousHash);
        }
        compareAnchor(sequence - shift, hash);
        remember(sequence, hash);
    }

    private void checkLink(long sequence, String previousHash, boolean gap) {
        if (resolveSuspect(previousHash) || gap) {
            return;
        }
        if (!previousHash.equals(lastHash) && !faults.isChanged(lastSequence)) {
            suspect = OptionalLong.of(sequence);
        }
    }

    /** Decides which of two entries was rewritten; returns whether the difference just seen is explained by that. */
    private boolean resolveSuspect(String previousHash) {
        if (suspect.isEmpty()) {
            return false;
        }
        long second = suspect.getAsLong();
        suspect = OptionalLong.empty();
        boolean secondIsGenuine = previousHash.equals(lastHash);
        long rewritten = secondIsGenuine ? second - 1 : second;
        faults.add(Kind.CHANGED, Math.max(1, rewritten), Math.max(1, rewritten));
        return !secondIsGenuine;
    }

    private boolean recogniseShift(long sequence, String previousHash, String hash, Line line) {
        if (faults.isFull()) {
            return false;
        }
        for (int step = 1; step <= REACH; step++) {
            if (isWrittenAs(sequence - shift - step, previousHash, hash, line)) {
                inserted(sequence, step, previousHash);
                return true;
            }
            if (isWrittenAs(sequence - shift + step, previousHash, hash, line)) {
                faults.add(Kind.REMOVED, sequence - shift, sequence - shift + step - 1);
                suspect = OptionalLong.empty();
                shift -= step;
                return true;
            }
        }
        return false;
    }

    private static boolean isWrittenAs(long number, String previousHash, String hash, Line line) {
        return number > 0 && line.hash(number, previousHash).equals(hash);
    }

    private void inserted(long sequence, int count, String previousHash) {
        long first = sequence - count;
        faults.forget(first, sequence - 1);
        faults.add(Kind.INSERTED, first, sequence - 1);
        if (suspect.isPresent() && suspect.getAsLong() >= first) {
            suspect = OptionalLong.empty();
        }
        shift += count;
        lastSequence = first - 1;
        lastHash = hashOf(first - 1);
        if (lastHash != null) {
            checkLink(sequence, previousHash, false);
        }
    }

    private String hashOf(long sequence) {
        if (sequence == 0) {
            return Line.NO_HASH;
        }
        Iterator<Seen> backwards = recent.descendingIterator();
        while (backwards.hasNext()) {
            Seen seen = backwards.next();
            if (seen.sequence() == sequence) {
                return seen.hash();
            }
        }
        return null;
    }

    private void remember(long sequence, String hash) {
        lastSequence = sequence;
        lastHash = hash;
        recent.addLast(new Seen(sequence, hash));
        if (recent.size() > REACH + 1) {
            recent.removeFirst();
        }
    }

    private void compareAnchor(long number, String hash) {
        if (anchor.isPresent() && anchor.get().sequence() == number) {
            anchorSeen = true;
            if (!anchor.get().hash().equals(hash)) {
                faults.add(Kind.ANCHOR, number, number);
            }
        }
    }

    /**
     * Compares the end of the chain with the head.
     *
     * @param hashAt hash of the entry with a number, if there is one
     */
    JournalReport finish(long entries, Optional<JournalAnchor> head, LongFunction<Optional<String>> hashAt) {
        head.ifPresent(end -> resolveSuspect(end.hash()));
        if (head.isEmpty()) {
            faults.add(Kind.HEAD, lastSequence, lastSequence);
        } else {
            compareHead(head.get(), hashAt);
        }
        if (anchor.isPresent() && !anchorSeen && anchor.get().sequence() > 0) {
            faults.add(Kind.ANCHOR, anchor.get().sequence(), anchor.get().sequence());
        }
        return new JournalReport(
                entries, faults.isEmpty(), lastHash, faults.list(), new JournalAnchor(lastSequence, lastHash));
    }

    private void compareHead(JournalAnchor head, LongFunction<Optional<String>> hashAt) {
        long expected = lastSequence - shift;
        if (head.hash().equals(lastHash) && (head.sequence() == expected || head.sequence() == lastSequence)) {
            return;
        }
        if (head.sequence() > expected) {
            faults.add(Kind.REMOVED, expected + 1, head.sequence());
        } else if (head.sequence() < expected
                && hashAt.apply(head.sequence()).filter(head.hash()::equals).isPresent()) {
            faults.forget(head.sequence() + 1, lastSequence);
            faults.add(Kind.INSERTED, head.sequence() + 1, lastSequence);
        } else if (head.sequence() != expected || !faults.isChanged(lastSequence)) {
            faults.add(Kind.HEAD, head.sequence(), head.sequence());
        }
    }
}
