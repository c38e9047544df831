package org.minkang.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Bilingual;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** Roles and the rights they hold. */
final class RoleBook {

    private static final String KIND = "role";

    /** Those that modules bring along come after those of the program in lists. */
    private static final int MODULE_POSITION = 500;

    /** The bureau's own roles come last in lists. */
    private static final int OWN_POSITION = 1000;

    private final Journal journal;

    RoleBook(Journal journal) {
        this.journal = journal;
    }

    /** Makes known what is not yet known. */
    void declare(Session session, List<RightInfo> rights) {
        AccountBook.lock(session);
        if (session.rows("SELECT COUNT(*) FROM mk_role").get(0).number(1) == 0) {
            addStandardRoles(session);
        }
        Map<String, Bilingual> known = known(session);
        for (RightInfo right : rights) {
            Bilingual name = known.get(right.id());
            if (name == null) {
                add(session, right);
            } else if (!name.equals(right.name())) {
                session.execute(
                        "UPDATE mk_right SET name_zh = ?, name_en = ? WHERE id = ?",
                        right.name().zh(),
                        right.name().en(),
                        right.id());
            }
        }
    }

    boolean isAllKnown(Session session, List<RightInfo> rights) {
        Map<String, Bilingual> known = known(session);
        return rights.stream().allMatch(right -> right.name().equals(known.get(right.id())));
    }

    boolean areAllThere(Session session, List<RoleInfo> roles) {
        return roles.stream().allMatch(role -> session.find(Role.class, role.id()).isPresent());
    }

    void declareRoles(Session session, List<RoleInfo> roles) {
        AccountBook.lock(session);
        for (RoleInfo info : roles) {
            if (session.find(Role.class, info.id()).isEmpty()) {
                expectRights(session, info.rights());
                Role role = new Role(info.id(), MODULE_POSITION, info.name());
                info.rights().forEach(role::grant);
                session.add(role);
                journal.recordSystem(
                        session,
                        "start",
                        JournalEntry.of("role.declared", KIND, info.id())
                                .change("rights", null, String.join(",", new TreeSet<>(info.rights()))));
            }
        }
    }

    private static void addStandardRoles(Session session) {
        int position = 0;
        for (StandardData.StandardRole role : StandardData.roles()) {
            session.add(new Role(role.id(), ++position, role.name()));
        }
    }

    private void add(Session session, RightInfo right) {
        session.execute(
                "INSERT INTO mk_right (id, name_zh, name_en) VALUES (?, ?, ?)",
                right.id(),
                right.name().zh(),
                right.name().en());
        Set<String> given = new TreeSet<>();
        for (String roleId : right.defaultRoles()) {
            Optional<Role> role = session.find(Role.class, roleId);
            role.ifPresent(found -> {
                found.grant(right.id());
                given.add(roleId);
            });
        }
        journal.recordSystem(
                session,
                "start",
                JournalEntry.of("right.declared", "right", right.id()).change("roles", null, String.join(",", given)));
    }

    private static Map<String, Bilingual> known(Session session) {
        Map<String, Bilingual> known = new HashMap<>();
        session.rows(
                row -> known.put(row.text(1), Bilingual.of(row.text(2), row.text(3))),
                "SELECT id, name_zh, name_en FROM mk_right");
        return known;
    }

    List<RightInfo> rights(Session session) {
        List<RightInfo> rights = new ArrayList<>();
        for (Row row : session.rows("SELECT id, name_zh, name_en FROM mk_right ORDER BY id")) {
            rights.add(new RightInfo(row.text(1), Bilingual.of(row.text(2), row.text(3)), Set.of()));
        }
        return rights;
    }

    List<RoleRow> roles(Session session) {
        return session.list(Role.class, "select r from Role r order by r.position, r.id").stream()
                .map(role -> new RoleRow(role.id(), role.name(), role.rights()))
                .toList();
    }

    void save(Session session, Actor admin, RoleRow fresh) {
        Names.role(fresh);
        expectRights(session, fresh.rights());
        Optional<Role> there = session.find(Role.class, fresh.id());
        Role role = there.orElseGet(() -> new Role(fresh.id(), OWN_POSITION, fresh.name()));
        JournalEntry entry = JournalEntry.of(there.isPresent() ? "role.changed" : "role.created", KIND, fresh.id())
                .change("nameZh", there.map(r -> r.name().zh()).orElse(null), fresh.name().zh())
                .change("nameEn", there.map(r -> r.name().en()).orElse(null), fresh.name().en())
                .change(
                        "rights",
                        there.map(r -> String.join(",", r.rights())).orElse(null),
                        String.join(",", new TreeSet<>(fresh.rights())));
        role.rename(fresh.name());
        role.take(fresh.rights());
        if (there.isEmpty()) {
            session.add(role);
        }
        journal.record(session, admin, entry);
        AccountBook.expectSomebodyInCharge(session);
    }

    private static void expectRights(Session session, Set<String> rights) {
        Map<String, Bilingual> known = known(session);
        for (String right : new TreeSet<>(rights)) {
            if (!known.containsKey(right)) {
                throw Refused.of("access.right", Text.of(Accounts.class).get("access.right", right));
            }
        }
    }
}
