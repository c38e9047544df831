package org.minkang.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.AreaCode;
import org.minkang.base.Outcome;
import org.minkang.base.Problem;
import org.minkang.base.Text;
import org.minkang.store.BulkWriter;
import org.minkang.store.InList;
import org.minkang.store.Session;

/** The administrative areas, from the province to the village. Loading needs {@code settings.edit}. */
public final class Areas {


    private final Access access;
    private final Journal journal;

    public Areas(Access access, Journal journal) {
        this.access = access;
        this.journal = journal;
    }

    public Optional<Area> find(Session s, AreaCode code) {
        return s.find(Area.class, code.digits());
    }

    /** The area's own name; the code itself when the area is not known, and empty for null. */
    public String name(Session s, String code) {
        return code == null ? "" : names(s, Set.of(code)).getOrDefault(code, code);
    }

    /** Township and village, as lists show them ("城关镇 东门村"); what is known of it, never empty. */
    public Map<String, String> shortNames(Session s, Collection<String> codes) {
        Set<String> wanted = new LinkedHashSet<>(codes);
        codes.stream().filter(c -> c.length() > 9).forEach(c -> wanted.add(c.substring(0, 9)));
        Map<String, String> names = names(s, wanted);
        Map<String, String> result = new HashMap<>();
        codes.forEach(code -> result.put(code, shortName(code, names)));
        return result;
    }

    /** Township and village of one area. */
    static String shortNameOf(Session s, String code) {
        return shortName(code, names(s, code.length() > 9 ? Set.of(code, code.substring(0, 9)) : Set.of(code)));
    }

    private static String shortName(String code, Map<String, String> names) {
        String own = names.getOrDefault(code, code);
        String town = code.length() > 9 ? names.get(code.substring(0, 9)) : null;
        return town == null ? own : town + " " + own;
    }

    private static Map<String, String> names(Session s, Set<String> codes) {
        Map<String, String> names = new HashMap<>();
        InList.rows(s, codes, row -> names.put(row.text(1), row.text(2)), "SELECT area_code, area_name FROM mk_area WHERE area_code IN (?)");
        return names;
    }

    /** The areas directly below, by code; below null the provinces. */
    public List<Area> children(Session s, AreaCode parent) {
        return parent == null
                ? s.list(Area.class, "SELECT a FROM Area a WHERE a.parent IS NULL ORDER BY a.code")
                : s.list(Area.class, "SELECT a FROM Area a WHERE a.parent = ?1 ORDER BY a.code", parent.digits());
    }

    /** From the largest known area down to this one. */
    public List<Area> path(Session s, AreaCode code) {
        List<Area> path = new ArrayList<>();
        for (AreaCode c = code; c != null; c = c.parent()) {
            find(s, c).ifPresent(a -> path.add(0, a));
        }
        return path;
    }

    /** By exact name within an area, for workbooks that write names; more than one when the name is not unique. */
    public List<Area> byName(Session s, AreaCode within, String name) {
        return s.list(Area.class, "SELECT a FROM Area a WHERE a.name = ?1 ORDER BY a.code", name.strip()).stream()
                .filter(a -> within == null || within.contains(a.code())).toList();
    }

    /** Every area, by code. */
    public List<Area> all(Session s) {
        return s.list(Area.class, "SELECT a FROM Area a ORDER BY a.code");
    }

    /**
     * The area somebody has written: its code, its code and name, or a name that only one area has.
     *
     * @throws Refused {@code area.unknown} or {@code area.several}
     */
    public Area require(Session s, String written) {
        String first = written.strip().split("\\s", 2)[0];
        if (first.matches("\\d+")) {
            return find(s, AreaCode.parse(first).orRefuse()).orElseThrow(() -> RegisterChecks.refused("area.unknown", first));
        }
        List<Area> named = byName(s, null, written);
        if (named.size() > 1) {
            throw RegisterChecks.refused("area.several", written.strip(),
                    named.stream().map(a -> a.code().digits()).collect(Collectors.joining(Text.of(Areas.class).get("area.or"))));
        }
        return named.stream().findFirst().orElseThrow(() -> RegisterChecks.refused("area.unknown", written.strip()));
    }

    /**
     * Adds areas and renames known ones; all or nothing. Refused with every wrong code, missing
     * name and missing parent; a province needs no parent.
     *
     * @return how many were new or renamed
     */
    public int load(Session s, Actor actor, List<NewArea> areas, String source) {
        access.require(s, actor, BaseRights.SETTINGS_EDIT);
        Map<String, String> known = new HashMap<>();
        s.rows(row -> known.put(row.text(1), row.text(2)), "SELECT area_code, area_name FROM mk_area");
        Map<String, String> wanted = checked(areas, known.keySet());
        JournalEntry entry = JournalEntry.of("areas.loaded", "register", "areas").reason(source);
        int renamed = 0;
        List<AreaCode> fresh = new ArrayList<>();
        for (Map.Entry<String, String> area : wanted.entrySet()) {
            String before = known.get(area.getKey());
            if (before == null) {
                fresh.add(new AreaCode(area.getKey()));
            } else if (!before.equals(area.getValue())) {
                s.execute("UPDATE mk_area SET area_name = ? WHERE area_code = ?", area.getValue(), area.getKey());
                entry = entry.change(area.getKey(), before, area.getValue());
                renamed++;
            }
        }
        try (BulkWriter bulk = s.bulk("mk_area", "area_code", "area_name", "parent_code", "area_level")) {
            for (AreaCode code : fresh) {
                bulk.add(code.digits(), wanted.get(code.digits()),
                        code.parent() == null ? null : code.parent().digits(), code.level());
            }
        }
        if (fresh.size() + renamed > 0) {
            journal.record(s, actor, entry.change("added", null, fresh.size()));
        }
        return fresh.size() + renamed;
    }

    private static Map<String, String> checked(List<NewArea> areas, Set<String> known) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> wanted = new TreeMap<>();
        for (NewArea area : areas) {
            Outcome<AreaCode> code = AreaCode.parse(area.code());
            problems.addAll(code.problems());
            String name = area.name() == null ? "" : area.name().strip();
            if (name.isEmpty()) {
                problems.add(RegisterChecks.problem(area.code(), "area.name-missing", area.code()));
            } else if (code instanceof Outcome.Done<AreaCode> done) {
                String other = wanted.put(done.value().digits(), name);
                if (other != null && !other.equals(name)) {
                    problems.add(RegisterChecks.problem(area.code(), "area.twice", area.code(), other, name));
                }
            }
        }
        wanted.forEach((code, name) -> {
            AreaCode parent = new AreaCode(code).parent();
            if (parent != null && !known.contains(parent.digits()) && !wanted.containsKey(parent.digits())) {
                problems.add(RegisterChecks.problem(code, "area.missing-parent", code, name, parent.digits()));
            }
        });
        RegisterChecks.throwIfAny(problems);
        return wanted;
    }
}
