package org.minkang.casework.type;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.minkang.base.Bilingual;
import org.minkang.base.WorkingCalendar;
import org.minkang.casework.CaseAction;

/**
 * One step (环节) of a case type.
 *
 * @param key         its key within the case type
 * @param name        what users see in the step bar
 * @param right       the right that acting in it needs; everybody who has it is the step's group
 * @param deadline    the step's own limit, counted from the day it is entered
 * @param actions     what an officer may do in it
 * @param opinions    present when the step is decided by independent opinions
 * @param posting     present when the step is a public posting
 * @param next        the steps a pass may lead to, the first is the usual one
 * @param mayEnd      whether a pass may also end the case; it does when there is no next step
 * @param grants      whether a pass of this step grants the items (otherwise the end of the case does)
 * @param needsPapers whether every required paper must be there before a pass
 */
public record StepType(String key, Bilingual name, String right, Optional<Deadline> deadline, Set<CaseAction> actions,
        Optional<OpinionRule> opinions, Optional<PostingRule> posting, List<String> next, boolean mayEnd, boolean grants,
        boolean needsPapers) {

    public StepType {
        actions = Set.copyOf(actions);
        next = List.copyOf(next);
    }

    /**
     * By when the step wants somebody: its own limit, else the first working day on which its posting has ended, since until
     * then nobody can be late.
     */
    public Optional<LocalDate> due(LocalDate entered, WorkingCalendar calendar) {
        return deadline.map(d -> d.from(entered, calendar))
                .or(() -> posting.map(p -> calendar.plusWorkingDays(p.lasts().from(entered, calendar), 1)));
    }

    /** What its days are counted in: its own limit, else that of its posting. */
    public Optional<Deadline> limit() {
        return deadline.or(() -> posting.map(PostingRule::lasts));
    }

    /** Whether a pass of this step always ends the case. */
    public boolean last() {
        return next.isEmpty();
    }
}
