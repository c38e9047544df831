package org.minkang.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.AreaCode;
import org.minkang.base.Bilingual;
import org.minkang.base.Period;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.store.Row;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * The packs of this bureau. One person imports a pack, another one releases it; only then does it apply. Rights:
 * {@code policy.import} and {@code policy.release}; whoever has signed in may read the rules.
 */
public final class PolicyPacks {

    private static final Text TEXT = Text.of(PolicyPacks.class);
    private static final String TABLE = "mk_policy_pack";

    private final Store store;
    private final Access access;
    private final Journal journal;
    private final PackReader reader;
    private final Clock clock;
    /** A released pack never changes, but what can be read of it does when a module comes or goes. */
    private final Map<Long, Cached> cache = new ConcurrentHashMap<>();

    private record Cached(PolicyPack pack, Set<String> readable) {
    }

    public PolicyPacks(Store store, Access access, Journal journal, PackReader reader, Clock clock) {
        this.store = store;
        this.access = access;
        this.journal = journal;
        this.reader = reader;
        this.clock = clock;
    }

    /** A stored pack as far as importing and releasing go by it; of a draft nobody has released it. */
    private record Stored(long row, String fingerprint, String fileName, String text, String importedBy, long importerId,
            String releasedBy) {

        boolean released() {
            return releasedBy != null;
        }
    }

    /**
     * Imports a pack as a draft, which applies on no day until somebody else releases it: reads it, refuses it with
     * all problems, or stores its text and journals it. The same pack again changes nothing. Another content under the
     * same id and version takes the place of a draft, and the draft is now this person's; refused
     * {@code policy.version-taken} when the pack was released.
     */
    public PolicyPack importPack(Actor actor, String fileName, String text) {
        return store.write(s -> {
            access.require(s, actor, BaseRights.POLICY_IMPORT);
            PolicyPack pack = reader.read(fileName, text);
            draft(s, actor, pack);
            return pack;
        });
    }

    /**
     * Imports the first pack and releases it at once, while the bureau has no second person who could. Refused
     * {@code policy.set-up} as soon as there is another account.
     */
    public PolicyPack setUp(Actor admin, String fileName, String text) {
        return store.write(s -> {
            access.require(s, admin, BaseRights.POLICY_IMPORT);
            access.require(s, admin, BaseRights.POLICY_RELEASE);
            PolicyPack pack = reader.read(fileName, text);
            draft(s, admin, pack);
            Stored draft = stored(s, pack.id(), pack.version());
            if (!draft.released()) {
                if (!access.isAlone(s, admin)) {
                    throw Refused.of("policy.set-up", TEXT.get("policy.set-up"));
                }
                release(s, admin, draft, pack);
            }
            return pack;
        });
    }

    /** Releases a draft as it is now, see {@link #release(Actor, String, String, String)}. */
    public PolicyPack release(Actor actor, String id, String version) {
        return release(actor, id, version, null);
    }

    /**
     * Puts a draft of somebody else into force, from its first day on, and journals it. From now on nothing changes it.
     * Refused {@code policy.release-own} when it is the actor's own import, {@code policy.released-already},
     * {@code policy.unknown}, {@code policy.draft-changed} when its content is not (or no longer) the one that was
     * looked at; and with its problems, when a module that came since the import finds some.
     *
     * @param fingerprint of the content that was looked at; null: whatever it is
     */
    public PolicyPack release(Actor actor, String id, String version, String fingerprint) {
        return store.write(s -> {
            access.require(s, actor, BaseRights.POLICY_RELEASE);
            Stored draft = stored(s, id, version);
            if (draft == null) {
                throw refused("policy.unknown", id, version);
            }
            if (draft.released()) {
                throw refused("policy.released-already", id, version, draft.releasedBy());
            }
            if (draft.importerId() == actor.accountId()) {
                throw refused("policy.release-own", id, version);
            }
            if (fingerprint != null && !fingerprint.equals(draft.fingerprint())) {
                throw refused("policy.draft-changed", id, version);
            }
            PolicyPack pack = reader.read(draft.fileName(), draft.text());
            release(s, actor, draft, pack);
            return pack;
        });
    }

    private void draft(Session s, Actor actor, PolicyPack pack) {
        Stored same = stored(s, pack.id(), pack.version());
        if (same != null && same.fingerprint().equals(pack.fingerprint())) {
            return;
        }
        // a new row and not a changed one: what was read of a pack is kept under its row
        if (same != null && s.execute("DELETE FROM " + TABLE + " WHERE id = ? AND released_at IS NULL", same.row()) == 0) {
            throw new Refused(new Problem("policy.version-taken", pack.fileName(), TEXT.get("policy.version-taken",
                    pack.id(), pack.version(), same.importedBy())));
        }
        s.execute("INSERT INTO " + TABLE + " (id, pack_id, pack_version, county_zh, county_en, area_code, valid_from,"
                + " valid_to, fingerprint, file_name, pack_text, imported_by, importer_id, imported_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                s.nextId(), pack.id(), pack.version(), pack.county().zh(), pack.county().en(), pack.area().digits(),
                pack.valid().from(), pack.valid().to(), pack.fingerprint(), shortened(pack.fileName()), pack.text(),
                actor.displayName(), actor.accountId(), clock.instant());
        journal.record(s, actor, JournalEntry.of("policy.imported", "policy", pack.id())
                .change("version", null, pack.version()).change("valid", null, pack.valid())
                .change("fingerprint", same == null ? null : same.fingerprint(), pack.fingerprint())
                .change("importer", same == null ? null : same.importedBy(), actor.displayName())
                .change("file", null, pack.fileName())
                .change("notRead", null, pack.notRead().isEmpty() ? null : String.join(" ", pack.notRead())));
    }

    private void release(Session s, Actor actor, Stored draft, PolicyPack pack) {
        if (s.execute("UPDATE " + TABLE + " SET released_by = ?, released_at = ? WHERE id = ? AND released_at IS NULL",
                actor.displayName(), clock.instant(), draft.row()) == 0) {
            throw refused("policy.draft-changed", pack.id(), pack.version()); // another seat was faster
        }
        journal.record(s, actor, JournalEntry.of("policy.released", "policy", pack.id())
                .change("version", null, pack.version()).change("valid", null, pack.valid())
                .change("fingerprint", null, pack.fingerprint()).change("importer", null, draft.importedBy()));
    }

    /** Null when it was never imported. */
    private static Stored stored(Session s, String id, String version) {
        return s.rows("SELECT id, fingerprint, file_name, pack_text, imported_by, importer_id, released_by FROM " + TABLE
                + " WHERE pack_id = ? AND pack_version = ?", id, version).stream().findFirst()
                .map(r -> new Stored(r.number(1), r.text(2), r.text(3), r.text(4), r.text(5), importer(r, 6), r.text(7)))
                .orElse(null);
    }

    /** Who imported is not known of packs from before that was kept; they are all released. */
    private static long importer(Row r, int column) {
        return r.isNull(column) ? 0 : r.number(column);
    }

    private static Refused refused(String code, Object... args) {
        return Refused.of(code, TEXT.get(code, args));
    }

    private static String shortened(String fileName) {
        return fileName.length() <= 200 ? fileName : fileName.substring(fileName.length() - 200);
    }

    /**
     * The pack that applies on a day: of those released and valid, the one with the latest valid-from, of these the one
     * released last.
     */
    public Optional<PolicyPack> on(Session s, LocalDate day) {
        return applying(s, day).map(id -> load(s, id));
    }

    /** The packs that apply on some day of a time, the first one first. */
    public List<PolicyPack> during(Session s, LocalDate first, LocalDate last) {
        SortedSet<LocalDate> days = new TreeSet<>(Set.of(first)); // and those on which another one may begin to apply
        s.rows(row -> {
            days.add(row.day(1));
            days.add(row.isNull(2) ? first : row.day(2).plusDays(1));
        }, "SELECT valid_from, valid_to FROM " + TABLE + " WHERE released_at IS NOT NULL AND valid_from <= ?"
                + " AND (valid_to IS NULL OR valid_to >= ?)", last, first);
        return days.stream().filter(day -> !day.isBefore(first) && !day.isAfter(last)).map(day -> applying(s, day))
                .flatMap(Optional::stream).distinct().map(id -> load(s, id)).toList();
    }

    /** As {@link #on}; refused {@code policy.none} when no pack applies. */
    public PolicyPack require(Session s, LocalDate day) {
        return on(s, day).orElseThrow(() -> refused("policy.none", day));
    }

    /** The very pack a case was started with; a draft is none. Refused {@code policy.unknown}. */
    public PolicyPack byVersion(Session s, String id, String version) {
        Version wanted = new Version(id, version);
        Long row = s.attachment(Found.class, Found::new).rows.computeIfAbsent(wanted, v -> s.rows(
                "SELECT id FROM " + TABLE + " WHERE pack_id = ? AND pack_version = ? AND released_at IS NOT NULL",
                v.id(), v.version()).stream().findFirst().map(r -> r.number(1)).orElse(null));
        if (row == null) {
            throw refused("policy.unknown", id, version);
        }
        return load(s, row);
    }

    /** A pack or a draft, to be looked at and tried out; nothing is decided by it. Refused {@code policy.unknown}. */
    public PolicyPack draftOrReleased(Session s, String id, String version) {
        return load(s, s.rows("SELECT id FROM " + TABLE + " WHERE pack_id = ? AND pack_version = ?", id, version).stream().findFirst()
                .map(r -> r.number(1)).orElseThrow(() -> refused("policy.unknown", id, version)));
    }

    private record Version(String id, String version) {
    }

    /** Where the packs lie that a session asked for; one decision asks for its pack many times. */
    private static final class Found {

        private final Map<Version, Long> rows = new HashMap<>();
    }

    /** All imported packs, drafts as well, newest valid-from first. */
    public List<PackRow> list(Actor actor) {
        return store.read(s -> {
            Long today = applying(s, LocalDate.now(clock)).orElse(null);
            return s.rows("SELECT id, pack_id, pack_version, county_zh, county_en, area_code, valid_from, valid_to,"
                    + " fingerprint, file_name, imported_by, importer_id, imported_at, released_by, released_at FROM " + TABLE
                    + " ORDER BY valid_from DESC, imported_at DESC, id DESC").stream()
                    .map(row -> row(row, today != null && today == row.number(1))).toList();
        });
    }

    private static PackRow row(Row r, boolean appliesToday) {
        return new PackRow(r.text(2), r.text(3), Bilingual.of(r.text(4), r.text(5)), new AreaCode(r.text(6)),
                new Period(r.day(7), r.day(8)), r.text(9), r.text(10), r.text(11), importer(r, 12), r.instant(13), r.text(14), r.instant(15), appliesToday);
    }

    private static Optional<Long> applying(Session s, LocalDate day) {
        return s.rows("SELECT id FROM " + TABLE + " WHERE released_at IS NOT NULL AND valid_from <= ?"
                + " AND (valid_to IS NULL OR valid_to >= ?)"
                + " ORDER BY valid_from DESC, released_at DESC, id DESC FETCH FIRST 1 ROWS ONLY", day, day).stream()
                .findFirst().map(row -> row.number(1));
    }

    private PolicyPack load(Session s, long id) {
        Set<String> readable = reader.sectionIds();
        Cached cached = cache.get(id);
        if (cached == null || !cached.readable().equals(readable)) {
            Row row = s.rows("SELECT file_name, pack_text FROM " + TABLE + " WHERE id = ?", id).get(0);
            cached = new Cached(reader.readAgain(row.text(1), row.text(2)), readable);
            cache.put(id, cached);
        }
        return cached.pack();
    }
}
