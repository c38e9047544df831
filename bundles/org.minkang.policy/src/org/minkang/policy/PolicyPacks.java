package org.minkang.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** The packs of this bureau. Right to import: {@code policy.import}; whoever has signed in may read the rules. */
public final class PolicyPacks {

    private static final Text TEXT = Text.of(PolicyPacks.class);
    private static final String TABLE = "mk_policy_pack";

    private final Store store;
    private final Access access;
    private final Journal journal;
    private final PackReader reader;
    private final Clock clock;
    /** A stored pack never changes, but what can be read of it does when a module comes or goes. */
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

    /**
     * Imports a pack: reads it, refuses it with all problems, or stores its text and journals it.
     * The same pack again changes nothing. Refused {@code policy.version-taken} when the same id and
     * version were imported with another content.
     */
    public PolicyPack importPack(Actor actor, String fileName, String text) {
        return store.write(s -> {
            access.require(s, actor, BaseRights.POLICY_IMPORT);
            PolicyPack pack = reader.read(fileName, text);
            Optional<Row> same = s.rows("SELECT fingerprint, imported_by, imported_at FROM " + TABLE
                    + " WHERE pack_id = ? AND pack_version = ?", pack.id(), pack.version()).stream().findFirst();
            if (same.isEmpty()) {
                add(s, actor, pack);
            } else if (!same.get().text(1).equals(pack.fingerprint())) {
                throw new Refused(new Problem("policy.version-taken", fileName, TEXT.get("policy.version-taken",
                        pack.id(), pack.version(), same.get().text(2))));
            }
            return pack;
        });
    }

    private void add(Session s, Actor actor, PolicyPack pack) {
        s.execute("INSERT INTO " + TABLE + " (id, pack_id, pack_version, county_zh, county_en, area_code, valid_from,"
                + " valid_to, fingerprint, file_name, pack_text, imported_by, imported_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                s.nextId(), pack.id(), pack.version(), pack.county().zh(), pack.county().en(), pack.area().digits(),
                pack.valid().from(), pack.valid().to(), pack.fingerprint(), shortened(pack.fileName()), pack.text(),
                actor.displayName(), clock.instant());
        journal.record(s, actor, JournalEntry.of("policy.imported", "policy", pack.id())
                .change("version", null, pack.version()).change("valid", null, pack.valid())
                .change("fingerprint", null, pack.fingerprint()).change("file", null, pack.fileName())
                .change("notRead", null, pack.notRead().isEmpty() ? null : String.join(" ", pack.notRead())));
    }

    private static String shortened(String fileName) {
        return fileName.length() <= 200 ? fileName : fileName.substring(fileName.length() - 200);
    }

    /** The pack that applies on a day: of those valid, the one with the latest valid-from, of these the one imported last. */
    public Optional<PolicyPack> on(Session s, LocalDate day) {
        return applying(s, day).map(id -> load(s, id));
    }

    /** As {@link #on}; refused {@code policy.none} when no pack applies. */
    public PolicyPack require(Session s, LocalDate day) {
        return on(s, day).orElseThrow(() -> Refused.of("policy.none", TEXT.get("policy.none", day)));
    }

    /** The very pack a case was started with. Refused {@code policy.unknown}. */
    public PolicyPack byVersion(Session s, String id, String version) {
        Version wanted = new Version(id, version);
        Long row = s.attachment(Found.class, Found::new).rows.computeIfAbsent(wanted, v -> s.rows(
                "SELECT id FROM " + TABLE + " WHERE pack_id = ? AND pack_version = ?", v.id(), v.version()).stream()
                .findFirst().map(r -> r.number(1)).orElse(null));
        if (row == null) {
            throw Refused.of("policy.unknown", TEXT.get("policy.unknown", id, version));
        }
        return load(s, row);
    }

    private record Version(String id, String version) {
    }

    /** Where the packs lie that a session asked for; one decision asks for its pack many times. */
    private static final class Found {

        private final Map<Version, Long> rows = new HashMap<>();
    }

    /** All imported packs, newest valid-from first. */
    public List<PackRow> list(Actor actor) {
        return store.read(s -> {
            Long today = applying(s, LocalDate.now(clock)).orElse(null);
            return s.rows("SELECT id, pack_id, pack_version, county_zh, county_en, area_code, valid_from, valid_to,"
                    + " fingerprint, file_name, imported_by, imported_at FROM " + TABLE
                    + " ORDER BY valid_from DESC, imported_at DESC, id DESC").stream()
                    .map(row -> row(row, today != null && today == row.number(1))).toList();
        });
    }

    private static PackRow row(Row r, boolean appliesToday) {
        return new PackRow(r.text(2), r.text(3), Bilingual.of(r.text(4), r.text(5)), new AreaCode(r.text(6)),
                new Period(r.day(7), r.day(8)), r.text(9), r.text(10), r.text(11), r.instant(12), appliesToday);
    }

    private static Optional<Long> applying(Session s, LocalDate day) {
        return s.rows("SELECT id FROM " + TABLE + " WHERE valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)"
                + " ORDER BY valid_from DESC, imported_at DESC, id DESC FETCH FIRST 1 ROWS ONLY", day, day).stream()
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
