package org.minkang.house;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.minkang.access.Actor;
import org.minkang.base.Bilingual;
import org.minkang.base.Problem;
import org.minkang.sheets.SheetColumn;
import org.minkang.store.Session;

/**
 * A kind of household check: why people are visited, and what can be found at their doors. A module contributes one for each
 * reason it has; lists, visits, board, workbooks and paper come with it.
 */
public interface HouseCheckKind {

    /**
     * Unique; begins with the id of the module and stays, for it stands beside every check. With it begin the ids of its
     * imports ({@code -list}, {@code -return}) and of its paper ({@code -list}), and what the journal calls what is done.
     */
    String id();

    /** What a check of this kind is called, as 入户核查; papers and imports are called after it. */
    Bilingual name();

    /** Who may see the lists and work on them. */
    String right();

    /** What a visit of the day can find. */
    HouseOutcomes outcomes(Session session, LocalDate today);

    /** The column for what the list says about a person; empty when it says nothing. Its key is that of the paper, too. */
    default Optional<SheetColumn> about() {
        return Optional.empty();
    }

    /** The column for who named the person; empty when nobody does. Its key is that of the paper, too. */
    default Optional<SheetColumn> reportedBy() {
        return Optional.empty();
    }

    /**
     * What may be filled in beside the outcome, see {@link NewVisit#detail}; empty for nothing. {@link #prove} says what is kept
     * of it.
     */
    default Optional<SheetColumn> detail() {
        return Optional.empty();
    }

    /**
     * Checks what an outcome rests on, beyond what the outcome itself needs by {@link HouseOutcome.Needs}. Reads only.
     *
     * @param problems gets what is wrong, each at its field of {@link NewVisit}
     * @return what is kept with the visit
     */
    default HouseProof prove(Session session, HouseCheck check, ListedPerson row, NewVisit visit, HouseOutcome outcome,
            List<Problem> problems) {
        return HouseProof.NONE;
    }

    /** A visit was recorded; called in its transaction, which it may refuse. */
    default void recorded(Session session, Actor actor, ListedPerson row, HouseVisit visit) {
        // most kinds only keep the visit
    }

    /** Title of a problem that {@link #prove} finds, for the list of counts of a workbook. */
    default String problemTitle(String code) {
        return code;
    }
}
