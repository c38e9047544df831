package org.minkang.casework.type;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.minkang.base.Bilingual;
import org.minkang.casework.CaseAction;

/**
 * How a kind of case runs: its steps, who may do them, their time limits and who must not be the same person. A value read
 * from a policy pack; a running case keeps the one it was opened with.
 *
 * @param key              e.g. {@code grants.certification}
 * @param name             what users see
 * @param number           the pattern of the case number, e.g. <code>MB{yy}-{seq:5}</code>
 * @param clock            the limit of the whole case, from the day it is opened
 * @param withdrawWithin   how long an officer may take back the own last decision; absent: never
 * @param supplementWithin how long the applicant has to bring missing papers; absent: not limited
 * @param extension        how far and how often a running limit may be put off; absent: never
 * @param appeal           how a case that ended with refusals is opened again; absent: a refusal is the end
 * @param oneAtATime       whether a person may have only one open case of this type per item
 * @param steps            in the order of the step bar; the first is where a case starts
 * @param separate         groups of steps that no person may do more than one of (four eyes)
 * @param reasons          the standard reasons
 */
public record CaseType(String key, Bilingual name, String number, Optional<Deadline> clock, Optional<Deadline> withdrawWithin,
        Optional<Deadline> supplementWithin, Optional<ExtensionRule> extension,
        Optional<AppealRule> appeal, boolean oneAtATime, List<StepType> steps, List<Set<String>> separate,
        List<Reason> reasons) {

    public CaseType {
        steps = List.copyOf(steps);
        separate = separate.stream().map(Set::copyOf).toList();
        reasons = List.copyOf(reasons);
    }

    /** The step a case starts in. */
    public StepType first() {
        return steps.get(0);
    }

    /** @throws NoSuchElementException when there is no such step */
    public StepType step(String stepKey) {
        return find(stepKey).orElseThrow(() -> new NoSuchElementException(key + "/" + stepKey));
    }

    public Optional<StepType> find(String stepKey) {
        return steps.stream().filter(s -> s.key().equals(stepKey)).findFirst();
    }

    /** The place of a step in the step bar, from 0. */
    public int position(String stepKey) {
        return steps.indexOf(step(stepKey));
    }

    /** The steps that nobody may do who has acted in {@code stepKey}. */
    public Set<String> separateFrom(String stepKey) {
        return separate.stream().filter(g -> g.contains(stepKey)).flatMap(Set::stream).filter(s -> !s.equals(stepKey))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The opinions step whose open items this step looks into, and only those; nothing for a step that decides all. */
    public Optional<StepType> looksIntoItemsOf(String stepKey) {
        return steps.stream().filter(s -> s.opinions().flatMap(OpinionRule::further).filter(stepKey::equals).isPresent())
                .findFirst();
    }

    /** The standard reasons offered for an action. */
    public List<Reason> reasonsFor(CaseAction action) {
        return reasons.stream().filter(r -> r.actions().contains(action)).toList();
    }

    /** A reason as people read it: the name of the standard one, and what was written beside it; empty without either. */
    public String reasonText(String code, String written) {
        String standard = reasons.stream().filter(r -> r.key().equals(code)).findFirst().map(r -> r.name().text()).orElse(code);
        return standard.isEmpty() || standard.equals(written) ? written : written.isEmpty() ? standard : standard + "  " + written;
    }

    /** Every right that one of the steps needs. */
    public Set<String> rights() {
        return steps.stream().map(StepType::right).collect(Collectors.toUnmodifiableSet());
    }
}
