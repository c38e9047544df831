package org.minkang.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.store.Session;
import org.minkang.store.Store;

/** The packs of this bureau. Right to import: {@code policy.import}. */
public final class PolicyPacks {

    private final Store store;
    private final Access access;
    private final Journal journal;
    private final PackReader reader;
    private final Clock clock;

    public PolicyPacks(Store store, Access access, Journal journal, PackReader reader, Clock clock) {
        this.store = store;
        this.access = access;
        this.journal = journal;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Imports a pack: reads it, refuses it with all problems, or stores its text and journals it.
     * The same pack again changes nothing. Refused {@code policy.version-taken} when the same id and
     * version were imported with another content.
     */
    public PolicyPack importPack(Actor actor, String fileName, String text) {
        throw new UnsupportedOperationException();
    }

    /** The pack that applies on a day: of those valid, the one with the latest valid-from, of these the one imported last. */
    public Optional<PolicyPack> on(Session s, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #on}; refused {@code policy.none} when no pack applies. */
    public PolicyPack require(Session s, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** The very pack a case was started with. Refused {@code policy.unknown}. */
    public PolicyPack byVersion(Session s, String id, String version) {
        throw new UnsupportedOperationException();
    }

    /** All imported packs, newest valid-from first. */
    public List<PackRow> list(Actor actor) {
        throw new UnsupportedOperationException();
    }
}
