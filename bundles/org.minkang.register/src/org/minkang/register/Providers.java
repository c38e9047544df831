package org.minkang.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Problem;
import org.minkang.store.Session;

/** Hospitals, clinics and pharmacies. Loading needs {@code settings.edit}. */
public final class Providers {

    private final Access access;
    private final Journal journal;

    public Providers(Access access, Journal journal) {
        this.access = access;
        this.journal = journal;
    }

    public Optional<Provider> byCode(Session s, String code) {
        return s.list(Provider.class, "SELECT p FROM Provider p WHERE p.code = ?1", plain(code)).stream().findFirst();
    }

    /**
     * The institution somebody has written: its code, its code and name, or its full name.
     *
     * @throws Refused {@code provider.unknown}
     */
    public Provider require(Session s, String written) {
        return find(s, written).orElseThrow(() -> RegisterChecks.refused("provider.unknown", written.strip()));
    }

    /** As {@link #require}, none when it is not known. */
    public Optional<Provider> find(Session s, String written) {
        return byCode(s, written.strip().split("\\s", 2)[0]).or(() -> byName(s, written));
    }

    /** By full name, blanks ignored. */
    public Optional<Provider> byName(Session s, String name) {
        return s.list(Provider.class, "SELECT p FROM Provider p WHERE p.name = ?1 ORDER BY p.code", plain(name))
                .stream().findFirst();
    }

    /** All, by level and code; those of the kinds given, or of every kind when none is given. */
    public List<Provider> list(Session s, Provider.Kind... kinds) {
        List<Provider.Kind> wanted = List.of(kinds);
        return s.list(Provider.class, "SELECT p FROM Provider p").stream()
                .filter(p -> wanted.isEmpty() || wanted.contains(p.kind()))
                .sorted(Comparator.comparing(Provider::level).thenComparing(Provider::code)).toList();
    }

    /**
     * Adds institutions and changes known ones (same code); all or nothing, every problem at once.
     *
     * @return how many were new or changed
     */
    public int load(Session s, Actor actor, List<NewProvider> providers, String source) {
        access.require(s, actor, BaseRights.SETTINGS_EDIT);
        RegisterChecks.throwIfAny(problems(s, providers));
        int fresh = 0;
        int changed = 0;
        JournalEntry entry = JournalEntry.of("providers.loaded", "register", "providers").reason(source);
        for (NewProvider written : providers) {
            NewProvider p = new NewProvider(plain(written.code()), plain(written.name()), written.level(),
                    written.kind(), written.areaCode());
            Optional<Provider> known = byCode(s, p.code());
            if (known.isEmpty()) {
                s.add(new Provider(s.nextId(), p));
                fresh++;
            } else {
                NewProvider before = known.get().asGiven();
                if (!before.equals(p)) {
                    known.get().become(p);
                    entry = entry.change(p.code(), describe(before), describe(p));
                    changed++;
                }
            }
        }
        if (fresh + changed > 0) {
            journal.record(s, actor, entry.change("added", null, fresh));
        }
        return fresh + changed;
    }

    private static List<Problem> problems(Session s, List<NewProvider> providers) {
        List<Problem> problems = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < providers.size(); i++) {
            NewProvider p = providers.get(i);
            String code = plain(p.code());
            if (code.isEmpty() || code.length() > 40) {
                problems.add(RegisterChecks.problem("", "provider.code-missing", i + 1));
            } else if (!codes.add(code)) {
                problems.add(RegisterChecks.problem(code, "provider.twice", code));
            }
            if (plain(p.name()).isEmpty() || p.level() == null || p.kind() == null) {
                problems.add(RegisterChecks.problem(code, "provider.incomplete", code));
            }
            if (p.areaCode() != null && !RegisterChecks.areaKnown(s, p.areaCode())) {
                problems.add(RegisterChecks.problem(code, "register.area-unknown", p.areaCode()));
            }
        }
        return problems;
    }

    private static String describe(NewProvider p) {
        return p.name() + ", " + p.level() + ", " + p.kind() + ", " + p.areaCode();
    }

    private static String plain(String text) {
        return text == null ? "" : text.replaceAll("[\\s\u3000]", "");
    }
}
