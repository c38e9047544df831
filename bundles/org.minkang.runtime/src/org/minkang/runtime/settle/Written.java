package org.minkang.runtime.settle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.minkang.base.Text;
import org.minkang.benefit.rules.Term;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.sheets.RowProblems;

/** What people write in cells for things that a pack has words for: by key, or by name in either language. */
final class Written {

    private static final Text TEXT = Text.of(PackSet.class);
    private static final Map<String, VisitKind> KINDS = new LinkedHashMap<>();

    static {
        for (VisitKind kind : VisitKind.values()) {
            KINDS.put(kind.key(), kind);
            KINDS.put(kind.label().zh(), kind);
        }
    }

    private Written() {
    }

    static Optional<VisitKind> kind(String written) {
        return Optional.ofNullable(KINDS.get(written));
    }

    /** What could have been written instead of something that is no kind of visit. */
    static String kindExpected() {
        return TEXT.get("settle.kind", String.join(", ", KINDS.keySet()));
    }

    /** The words of a cell that may hold several. */
    static List<String> several(String cell) {
        return List.of(cell.split("[\\s,，;；、]+")).stream().filter(w -> !w.isEmpty()).toList();
    }

    /**
     * The key of what is written; empty when nothing is.
     *
     * @param wrong gets what could have been written, when it is none of the terms
     */
    static String key(String written, List<Term> terms, Consumer<String> wrong) {
        if (written.isEmpty()) {
            return "";
        }
        for (Term term : terms) {
            if (term.key().equals(written) || term.name().zh().equals(written) || term.name().en().equalsIgnoreCase(written)) {
                return term.key();
            }
        }
        wrong.accept(TEXT.get("settle.unknown", written, terms.isEmpty() ? TEXT.get("settle.none")
                : terms.stream().map(t -> t.key() + " " + t.name().text()).distinct().collect(Collectors.joining(", "))));
        return "";
    }

    /** {@link #key(String, List, Consumer)}, told at the cell of the column. */
    static String key(String written, String column, List<Term> terms, RowProblems problems) {
        return key(written, terms, sentence -> problems.error(column, "settle.unknown", sentence));
    }
}
