package org.minkang.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minkang.base.Problem;
import org.minkang.base.Refused;

/** The verdicts an act gives in a step that one officer decides, and whether it may. */
final class Verdicts {

    private final Scene scene;
    private final CaseAct act;
    private final CaseFile file;

    Verdicts(Scene scene, CaseAct act) {
        this.scene = scene;
        this.act = act;
        this.file = scene.file();
    }

    /** The verdicts of the act; without any, the given one for every item that has none in this step yet. */
    Map<String, ItemVerdict> of(Verdict usual) {
        Set<String> open = undecided();
        Map<String, ItemVerdict> verdicts = new LinkedHashMap<>();
        if (act.items().isEmpty()) {
            open.forEach(key -> verdicts.put(key, new ItemVerdict(usual, act.reason(), Map.of())));
            return verdicts;
        }
        for (CaseItem item : file.items()) {
            if (act.items().containsKey(item.itemKey())) {
                verdicts.put(item.itemKey(), act.items().get(item.itemKey()));
            }
        }
        List<Problem> problems = act.items().keySet().stream().filter(key -> !open.contains(key))
                .map(key -> Refusals.at(key, "item-not-open", label(key))).toList();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return verdicts;
    }

    /** Live items that this step decides and has no verdict about yet. */
    Set<String> undecided() {
        return undecided(scene);
    }

    static Set<String> undecided(Scene scene) {
        boolean onlyOpen = scene.type().looksIntoItemsOf(scene.file().step()).isPresent();
        Set<String> decided = scene.decisionsHere().stream().filter(d -> d.action() != CaseAction.OPINION)
                .filter(d -> d.verdict().isPresent()).flatMap(d -> d.itemKey().stream()).collect(Collectors.toSet());
        return scene.file().liveItems().stream()
                .filter(item -> !onlyOpen || item.opinion().filter(o -> o == Verdict.FURTHER).isPresent())
                .map(CaseItem::itemKey).filter(key -> !decided.contains(key))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    void check(Map<String, ItemVerdict> verdicts) {
        List<Problem> problems = new ArrayList<>();
        verdicts.forEach((key, verdict) -> {
            CaseItem item = file.item(key).orElseThrow();
            if (verdict.verdict() == Verdict.FURTHER) {
                problems.add(Refusals.at(key, "further-not-here", item.label(), scene.step().name().text()));
            } else if (verdict.verdict() == Verdict.NO && !scene.step().actions().contains(CaseAction.REFUSE)) {
                problems.add(Refusals.at(key, "not-here", CaseAction.REFUSE.label(), scene.step().name().text()));
            } else if (verdict.verdict() == Verdict.NO && why(verdict).isEmpty()) {
                problems.add(Refusals.at(key, "item-reason", item.label()));
            } else if (verdict.verdict() == Verdict.YES) {
                against(item).ifPresent(problems::add);
            }
        });
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    /** What the opinions say against a yes: a no, or that something else must be looked at first. */
    private Optional<Problem> against(CaseItem item) {
        Optional<Verdict> result = Opinions.result(scene, item);
        boolean lookedIntoHere = scene.type().looksIntoItemsOf(scene.file().step()).isPresent();
        if (result.filter(o -> o == Verdict.NO).isPresent()) {
            return Optional.of(Refusals.at(item.itemKey(), "opinion-rejected", item.label()));
        }
        return result.filter(o -> o == Verdict.FURTHER && !lookedIntoHere)
                .map(o -> Refusals.at(item.itemKey(), "opinion-further", item.label()));
    }

    String why(ItemVerdict verdict) {
        if (!verdict.reason().isEmpty()) {
            return verdict.reason();
        }
        return act.reason().isEmpty() ? scene.type().reasonsFor(CaseAction.REFUSE).stream()
                .filter(r -> r.key().equals(act.reasonCode())).findFirst().map(r -> r.name().text()).orElse("")
                : act.reason();
    }

    /** The reasons with which this act confirms findings; findings that need one and have none refuse the act. */
    Map<String, String> confirmations() {
        List<Problem> problems = Findings.against(scene.findings(), act.confirmations());
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        Map<String, String> used = new LinkedHashMap<>();
        scene.findings().stream().filter(f -> f.level() == CheckResult.Level.CONFIRM)
                .forEach(f -> used.put(f.key(), act.confirmations().get(f.key()).strip()));
        return used;
    }

    private String label(String key) {
        return file.item(key).map(CaseItem::label).orElse(key);
    }
}
