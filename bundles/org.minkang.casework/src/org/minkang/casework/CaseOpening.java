package org.minkang.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.minkang.casework.type.Deadline;

/**
 * What opens a case.
 *
 * @param typeKey       the case type
 * @param personId      whom it is about
 * @param appliedOn     when the application was handed in
 * @param title         short text for lists
 * @param items         what is decided, each on its own; none: the case is decided as a whole
 * @param papers        the papers it needs
 * @param channel       how it came, e.g. {@code window} or {@code import}
 * @param passFirst     whether the opener passes the first step in the same act
 * @param confirmations the reasons for findings of level CONFIRM, by {@link CheckResult#key()}
 * @param within        a limit of this case alone, counted like the clock of its type from the day it is opened; the
 *                      earlier of both is the day the case is due. Null when there is none
 */
public record CaseOpening(String typeKey, long personId, LocalDate appliedOn, String title, List<NewItem> items,
        List<WantedPaper> papers, String channel, boolean passFirst, Map<String, String> confirmations,
        Deadline within) {

    public CaseOpening {
        items = List.copyOf(items);
        papers = List.copyOf(papers);
        confirmations = Map.copyOf(confirmations);
    }

    public CaseOpening(String typeKey, long personId, LocalDate appliedOn, String title, List<NewItem> items,
            List<WantedPaper> papers, String channel) {
        this(typeKey, personId, appliedOn, title, items, papers, channel, false, Map.of(), null);
    }

    /** The same, and the first step is passed at once by the opener. */
    public CaseOpening passingFirst() {
        return new CaseOpening(typeKey, personId, appliedOn, title, items, papers, channel, true, confirmations,
                within);
    }

    /** The same with the reasons for findings that a person must confirm. */
    public CaseOpening confirmed(Map<String, String> reasons) {
        return new CaseOpening(typeKey, personId, appliedOn, title, items, papers, channel, passFirst, reasons,
                within);
    }

    /** The same with a limit of its own beside the clock of the type; null for none. */
    public CaseOpening within(Deadline limit) {
        return new CaseOpening(typeKey, personId, appliedOn, title, items, papers, channel, passFirst, confirmations,
                limit);
    }
}
