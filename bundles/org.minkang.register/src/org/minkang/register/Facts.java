package org.minkang.register;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.minkang.base.Text;
import org.minkang.store.Session;

/** Where a room or module asks for a fact without knowing who can answer. */
public final class Facts {

    private static final Logger LOG = System.getLogger(Facts.class.getName());
    private static final Text TEXT = Text.of(Facts.class);

    private final Supplier<List<FactProvider>> providers;
    private final RegisterFacts own = new RegisterFacts();

    /** @param providers what is installed at the moment of asking; the register's own facts are always there */
    public Facts(Supplier<List<FactProvider>> providers) {
        this.providers = providers;
    }

    /**
     * Asks whoever can answer. Unknown, with a text that says why, when nobody can, when the one who
     * could fails, and when two contradict each other: which of them is right is for a person to find out.
     */
    public Fact ask(Session s, String fact, long personId, LocalDate on) {
        List<Fact> answers = new ArrayList<>();
        if (own.states(fact)) {
            answers.add(state(own, s, fact, personId, on));
        }
        for (FactProvider provider : providers.get()) {
            if (states(provider, fact)) {
                answers.add(state(provider, s, fact, personId, on));
            }
        }
        if (answers.isEmpty()) {
            return Fact.unknown(TEXT.get("fact.nobody", name(fact)));
        }
        List<Fact> known = answers.stream().filter(f -> !f.isUnknown()).toList();
        if (known.isEmpty()) {
            return answers.get(0);
        }
        boolean agreed = known.stream().map(Fact::answer).distinct().count() == 1;
        return agreed ? known.get(0) : Fact.unknown(TEXT.get("fact.contradiction", name(fact)));
    }

    /** What people call a fact; one of a module is called as the module calls it. */
    private static String name(String fact) {
        return Set.of(Fact.ALIVE, Fact.INSURED).contains(fact) ? TEXT.get("fact.name." + fact) : fact;
    }

    private static boolean states(FactProvider provider, String fact) {
        try {
            return provider.facts().contains(fact);
        } catch (RuntimeException e) {
            log(provider, fact, e);
            return false;
        }
    }

    private static Fact state(FactProvider provider, Session s, String fact, long personId, LocalDate on) {
        try {
            return Objects.requireNonNull(provider.state(s, fact, personId, on), "no answer");
        } catch (RuntimeException e) {
            log(provider, fact, e);
            return Fact.unknown(TEXT.get("fact.failed", name(fact)));
        }
    }

    /** Without the message of the exception, which may hold a name or a number of the person asked about. */
    private static void log(FactProvider provider, String fact, RuntimeException e) {
        StackTraceElement[] trace = e.getStackTrace();
        LOG.log(Level.WARNING, "{0} failed to state the fact {1}: {2} at {3}", provider.getClass().getName(), fact,
                e.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
    }
}
