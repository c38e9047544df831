package org.minkang.casework;

import java.util.List;
import java.util.stream.Collectors;
import org.minkang.base.Bilingual;
import org.minkang.base.Text;

/** The readable text of a case that stays with it, also without its workflow. */
final class Summaries {

    private static final int LONGEST = 4000;

    private Summaries() {
    }

    /** What the engine itself can say about a new case. */
    static Bilingual plain(Bilingual type, String number, String personName, List<String> items) {
        return cut(Refusals.TEXT.both("summary", type, number, personName, String.join("、", items)));
    }

    /** Renews the text after a change: the workflow's words, or what the engine itself can say. */
    static void renew(Scene scene) {
        CaseFile file = scene.file();
        CaseView view = forEverybody(file, Views.of(scene, List.of()));
        Bilingual text = scene.parts().workflows().summary(scene.session(), view).map(Summaries::cut)
                .orElseGet(() -> own(scene, file.personName()));
        file.summarise(text.zh(), text.en());
    }

    /** What the actor may read of it. */
    static Bilingual shown(Scene scene) {
        CaseFile file = scene.file();
        return Redaction.hidesPerson(scene) ? own(scene, Redaction.hidden()) : new Bilingual(file.summaryZh(), file.summaryEn());
    }

    private static Bilingual own(Scene scene, String name) {
        CaseFile file = scene.file();
        Text text = Refusals.TEXT;
        Bilingual state = file.outcome().map(o -> text.both("outcome." + o)).orElseGet(() ->
                file.status() == CaseStatus.OPEN ? scene.step().name() : text.both("status." + file.status()));
        String zh = items(scene, true);
        String en = items(scene, false);
        return cut(new Bilingual(
                text.both("summary.state", scene.type().name().zh(), file.number(), name, zh, state.zh()).zh(),
                text.both("summary.state", scene.type().name().en(), file.number(), name, en, state.en()).en()));
    }

    private static String items(Scene scene, boolean chinese) {
        return scene.file().items().stream().map(i -> {
            Bilingual state = Refusals.TEXT.both("item." + i.status());
            return i.label() + (chinese ? "(" + state.zh() + ")" : " (" + state.en() + ")");
        }).collect(Collectors.joining(chinese ? "、" : ", "));
    }

    /** The text stays with the case whoever acted: it names the person, and says nothing of opinions. */
    private static CaseView forEverybody(CaseFile file, CaseView v) {
        return new CaseView(v.id(), v.version(), v.number(), v.typeKey(), v.typeName(), file.personId(), file.personName(),
                file.maskedId(), file.areaCode(), v.title(), v.channel(), v.status(), v.outcome(), v.step(), v.openedOn(),
                v.appliedOn(), v.dueOn(), v.pausedOn(), v.answerDueOn(), v.closedOn(), v.openedBy(), v.steps(),
                v.items().stream().map(i -> new CaseView.ItemView(i.key(), i.label(), i.status(), i.opinion(), null,
                        i.reason(), i.live(), i.questioned())).toList(),
                v.papers(), List.of(), v.timeline().stream().filter(r -> r.action() != CaseAction.OPINION).toList(),
                v.findings(), null, v.appealBy(), v.summary(), v.installed());
    }

    private static Bilingual cut(Bilingual text) {
        return new Bilingual(cut(text.zh()), cut(text.en()));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
