package org.minkang.chronic;

import static org.minkang.letters.Placeholder.rows;
import static org.minkang.letters.Placeholder.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.letters.Letter;
import org.minkang.letters.LetterData;
import org.minkang.letters.TemplateBuilder;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.minkang.store.Session;

/** The papers of an examination: a letter for each person on a day's list, and the list. */
public class ExamLetters {

    /** 体检通知书. */
    public static final ChronicTemplate INVITATION = new ChronicTemplate("exam-invitation", List.of(
            ChronicTemplate.bureau(), ChronicTemplate.caseNumber(), ChronicTemplate.personName(), ChronicTemplate.maskedId(),
            text("diseases", "体检病种", "Diseases to be examined"), text("day", "体检日期", "Day"),
            text("time", "体检时间", "Time").mayBeEmpty(), text("place", "体检地点", "Place"),
            text("note", "注意事项", "Remark").mayBeEmpty(), text("absences", "未到次数上限", "Most absences"),
            ChronicTemplate.issuedOn()), ExamLetters::invitation);

    /** 体检人员名单: who comes, to be signed, with the results as the doctors write them. */
    public static final ChronicTemplate LIST = new ChronicTemplate("exam-list", List.of(
            ChronicTemplate.bureau(), text("day", "体检日期", "Day"), text("place", "体检地点", "Place"),
            text("count", "人数", "Number of persons"),
            rows("people", "体检人员", "Persons", ChronicTemplate.caseNumber(), ChronicTemplate.personName(),
                    ChronicTemplate.maskedId(), text("village", "村(社区)", "Village").mayBeEmpty(),
                    text("phone", "电话", "Phone").mayBeEmpty(), text("diseases", "体检病种", "Diseases to be examined")),
            ChronicTemplate.issuedOn()), ExamLetters::list);

    private static final Text TEXT = Text.of(ExamLetters.class);

    private final Examinations examinations;
    private final Areas areas;
    private final PolicyPacks packs;

    public ExamLetters(Examinations examinations, Areas areas, PolicyPacks packs) {
        this.examinations = examinations;
        this.areas = areas;
        this.packs = packs;
    }

    /** The letters to everybody on a day's list who is still to come; each is marked as invited. */
    public List<Letter> invitations(Session session, Actor actor, long dayId) {
        ExamDay day = examinations.day(session, dayId);
        List<Letter> letters = new ArrayList<>();
        for (ExamRows.Booked row : some(examinations.booked(session, actor, dayId))) {
            if (row.state() == ExamBooking.State.BOOKED) {
                examinations.invited(session, actor, row.id());
                letters.add(new Letter(INVITATION, letter(session, day)
                        .with("case", row.number()).with("name", row.personName()).with("maskedId", row.maskedId())
                        .with("diseases", row.diseases()).with("time", day.time()).with("note", day.note())
                        .with("absences", examinations.rule(session).map(ExaminationRule::absences).orElse(1))));
            }
        }
        return some(letters);
    }

    /** The list of a day. */
    public Letter list(Session session, Actor actor, long dayId) {
        ExamDay day = examinations.day(session, dayId);
        List<Map<String, Object>> people = new ArrayList<>();
        for (ExamRows.Booked row : some(examinations.booked(session, actor, dayId))) {
            Map<String, Object> person = new LinkedHashMap<>();
            person.put("case", row.number());
            person.put("name", row.personName());
            person.put("maskedId", row.maskedId());
            person.put("village", row.area().isEmpty() ? "" : areas.name(session, row.area()));
            person.put("phone", row.phone());
            person.put("diseases", row.diseases());
            people.add(person);
        }
        return new Letter(LIST, letter(session, day).with("count", people.size()).withRows("people", people));
    }

    private LetterData letter(Session session, ExamDay day) {
        return LetterData.empty().with("bureau", packs.require(session, day.heldOn()).county().zh() + "医疗保障局")
                .with("issuedOn", examinations.today()).with("day", day.heldOn()).with("place", day.place());
    }

    private static <T> List<T> some(List<T> rows) {
        if (rows.isEmpty()) {
            throw Refused.of("chronic.exam-nobody", TEXT.get("chronic.exam-nobody"));
        }
        return rows;
    }

    private static TemplateBuilder invitation() {
        return TemplateBuilder.a5().title("门诊慢特病认定体检通知书").subtitle("编号：${case}")
                .paragraph("${name}（${maskedId}）：")
                .indented("您申请的门诊慢特病认定（${diseases}），经专家评审需进一步体检。请按下列安排参加：")
                .table(28, 96).align("cl").height(9).bold(List.of(0))
                .row("日 期", "${day} ${time}").row("地 点", "${place}").row("病 种", "${diseases}").end()
                .indented("注意事项：${?note}")
                .indented("请携带身份证、本通知书及以往病历资料。不能按时参加的，请提前联系改期；${absences} 次未到的，该病种不予认定。")
                .space(4).right("${bureau}（盖章）").right("${cn:issuedOn}");
    }

    private static TemplateBuilder list() {
        return TemplateBuilder.a4Landscape().title("门诊慢特病认定体检人员名单")
                .subtitle("${bureau}   ${day}   ${place}   共 ${count} 人")
                .table(12, 30, 22, 44, 26, 30, 40, 32, 24)
                .header("序号", "案号", "姓名", "身份证号", "村（社区）", "电话", "体检病种", "体检结论", "本人签名")
                .align("ccccccllc").height(10)
                .row("${people.#}", "${people.case}", "${people.name}", "${people.maskedId}", "${people.village}",
                        "${people.phone}", "${people.diseases}", "□合格\n□不合格", "")
                .end().paragraph("体检医师签名：                         日期：").right("制表日期：${issuedOn}").pageNumbers();
    }
}
