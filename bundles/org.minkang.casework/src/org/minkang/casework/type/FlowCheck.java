package org.minkang.casework.type;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whether every step of a case type can be reached, and every case can end. */
final class FlowCheck {

    /**
     * Something wrong with the way through the steps.
     *
     * @param position the step, from 0
     * @param key      the key of the value that is wrong
     * @param code     what is wrong
     * @param args     for the sentence
     */
    record Fault(int position, String key, String code, Object... args) {
    }

    private final CaseType type;
    private final List<Fault> faults = new ArrayList<>();

    private FlowCheck(CaseType type) {
        this.type = type;
    }

    static List<Fault> of(CaseType type) {
        FlowCheck check = new FlowCheck(type);
        check.names();
        if (check.faults.isEmpty() && !type.steps().isEmpty()) {
            check.ways();
        }
        return check.faults;
    }

    private void names() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < type.steps().size(); i++) {
            StepType step = type.steps().get(i);
            if (!seen.add(step.key())) {
                faults.add(new Fault(i, "key", "type.step-twice", step.key()));
            }
            for (String next : step.next()) {
                if (type.find(next).isEmpty()) {
                    faults.add(new Fault(i, "next", "type.step-unknown", next));
                }
            }
            if (step.opinions().isPresent()) {
                further(step, i);
            }
        }
    }

    /** What the opinions leave open goes another way than the rest, to an officer's step further on. */
    private void further(StepType step, int position) {
        step.opinions().get().further().ifPresent(further -> {
            boolean aside = step.next().indexOf(further) > 0 && !step.grants();
            boolean ahead = type.find(further).filter(s -> s.opinions().isEmpty() && !s.grants())
                    .filter(s -> type.steps().indexOf(s) > position).isPresent();
            if (!aside || !ahead) {
                faults.add(new Fault(position, "opinions", "type.further", further));
            }
        });
    }

    private void ways() {
        Set<String> reached = reachedFrom(type.first().key());
        for (int i = 0; i < type.steps().size(); i++) {
            StepType step = type.steps().get(i);
            if (!reached.contains(step.key())) {
                faults.add(new Fault(i, "key", "type.step-unreachable", step.key()));
            } else if (reachedFrom(step.key()).stream().map(type::step).noneMatch(StepType::mayEnd)) {
                faults.add(new Fault(i, "next", "type.no-exit", step.key()));
            }
        }
    }

    /**
     * The steps where a case ends without having come through any step that grants, although there are such steps: what
     * one way through the steps decides by an approval, another would grant by its mere end.
     */
    static List<Fault> aroundTheGrant(CaseType type) {
        List<String> granting = type.steps().stream().filter(StepType::grants).map(StepType::key).toList();
        FlowCheck check = new FlowCheck(type);
        if (!granting.isEmpty() && !type.first().grants()) {
            for (String key : check.reachedFrom(type.first().key(), granting)) {
                StepType step = type.step(key);
                if (step.mayEnd() && !step.grants()) {
                    check.faults.add(new Fault(type.position(key), "key", "type.around-grant", key, String.join(", ", granting)));
                }
            }
        }
        return check.faults;
    }

    private Set<String> reachedFrom(String start) {
        return reachedFrom(start, List.of());
    }

    /** @param closed steps that nothing leads on from */
    private Set<String> reachedFrom(String start, List<String> closed) {
        Set<String> reached = new LinkedHashSet<>(Set.of(start));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            String step = open.pop();
            for (String next : closed.contains(step) ? List.<String>of() : type.step(step).next()) {
                if (reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return reached;
    }
}
