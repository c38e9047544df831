package org.minkang.register;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.minkang.store.Session;

/** Where a room or module asks for a fact without knowing who can answer. */
public final class Facts {

    private final Supplier<List<FactProvider>> providers;

    /** @param providers what is installed at the moment of asking; the register's own facts need not be among them */
    public Facts(Supplier<List<FactProvider>> providers) {
        this.providers = providers;
    }

    /**
     * Asks whoever can answer. Unknown when nobody can, when the one who could fails, and when two
     * contradict each other.
     */
    public Fact ask(Session s, String fact, long personId, LocalDate on) {
        throw new UnsupportedOperationException();
    }
}
