package org.minkang.chronic;

import static org.minkang.letters.Placeholder.rows;
import static org.minkang.letters.Placeholder.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.access.Actor;
import org.minkang.casework.CaseAction;
import org.minkang.casework.CaseView;
import org.minkang.casework.Cases;
import org.minkang.casework.ItemStatus;
import org.minkang.casework.Verdict;
import org.minkang.casework.type.CaseType;
import org.minkang.casework.type.Deadline;
import org.minkang.letters.Letter;
import org.minkang.letters.LetterData;
import org.minkang.letters.TemplateBuilder;
import org.minkang.policy.PolicyPacks;
import org.minkang.store.Session;

/** The papers about the course of a case: that it takes longer, what deciding again came to. They are Chinese, whatever the language of the program. */
public class CaseLetters {

    /** 延期告知书. */
    public static final ChronicTemplate EXTENSION = new ChronicTemplate("extension", List.of(
            ChronicTemplate.bureau(), ChronicTemplate.caseNumber(), ChronicTemplate.personName(), ChronicTemplate.maskedId(),
            text("diseases", "申报病种", "Diseases"), text("appliedOn", "申报日期", "Applied on"),
            text("step", "办理环节", "Step"), text("reason", "延期理由", "Reason"), text("length", "延长多久", "By how much"),
            text("dueOn", "新的期限", "New limit"), ChronicTemplate.issuedOn()), CaseLetters::extension);

    /** 复核结果告知书. */
    public static final ChronicTemplate APPEAL_RESULT = new ChronicTemplate("appeal-result", List.of(
            ChronicTemplate.bureau(), ChronicTemplate.caseNumber(), ChronicTemplate.personName(), ChronicTemplate.maskedId(),
            text("appliedOn", "申报日期", "Applied on"), text("appealedOn", "提出复核日期", "Appealed on"),
            text("grounds", "复核理由", "Grounds"),
            rows("results", "复核结果", "Results", text("disease", "病种", "Disease"), text("first", "原结论及理由", "First decision"),
                    text("result", "复核结论", "Result"), text("reason", "理由", "Reason").mayBeEmpty()),
            ChronicTemplate.issuedOn()), CaseLetters::appealResult);

    private static final Text TEXT = Text.of(CaseLetters.class);

    private final Cases cases;
    private final CountyRules county;
    private final PolicyPacks packs;
    private final Clock clock;

    public CaseLetters(PolicyPacks packs, Cases cases, Clock clock) {
        this.cases = cases;
        this.county = new CountyRules(() -> packs);
        this.packs = packs;
        this.clock = clock;
    }

    /**
     * Tells the applicant about the last extension and by when the application is decided now: the limit of the case, or of the
     * step where the county sets none for the case. Refused {@code chronic.nothing-extended} when there was none.
     */
    public Letter extension(Session session, Actor actor, long caseId) {
        CaseView view = cases.view(session, actor, caseId);
        CaseType type = type(session, caseId);
        CaseView.TimelineRow last = last(view, CaseAction.EXTEND, "chronic.nothing-extended");
        String length = type.extension().map(e -> length(e.by())).orElse("");
        return new Letter(EXTENSION, letter(session, view)
                .with("diseases", view.liveItems().stream().map(CaseView.ItemView::label).collect(Collectors.joining("、")))
                .with("step", last.stepName().zh())
                .with("reason", because(type, last))
                .with("length", length)
                .with("dueOn", view.dueOn() == null ? last.until() : view.dueOn()));
    }

    /**
     * Tells the applicant what deciding again came to. Refused {@code chronic.nothing-appealed} when the case was not opened again,
     * {@code chronic.appeal-runs} while it runs.
     */
    public Letter appealResult(Session session, Actor actor, long caseId) {
        CaseView view = cases.view(session, actor, caseId);
        CaseType type = type(session, caseId);
        CaseView.TimelineRow last = view.timeline().stream().filter(r -> r.action().reopens()).reduce((a, b) -> b)
                .orElseThrow(() -> Refused.of("chronic.nothing-appealed", TEXT.get("chronic.nothing-appealed")));
        if (view.status().running()) {
            throw Refused.of("chronic.appeal-runs", TEXT.get("chronic.appeal-runs", view.number()));
        }
        List<Map<String, Object>> results = new ArrayList<>();
        for (CaseView.ItemView item : view.items()) {
            if (item.questioned() != null) {
                boolean granted = item.status() == ItemStatus.GRANTED;
                results.add(Map.of("disease", item.label(), "first", "不予认定：" + item.questioned(), "result",
                        granted ? "变更，予以认定" : refusedSince(view, last, item.key()) ? "维持，不予认定" : "申请人撤回复核，原结论有效",
                        "reason", granted ? "" : item.reason()));
            }
        }
        return new Letter(APPEAL_RESULT, letter(session, view)
                .with("appealedOn", last.at().toLocalDate())
                .with("grounds", because(type, last))
                .withRows("results", results));
    }

    /** Whether it was refused a second time, and not left as it was because the applicant took the appeal back. */
    private static boolean refusedSince(CaseView view, CaseView.TimelineRow reopening, String key) {
        return view.timeline().stream().dropWhile(r -> r.actId() != reopening.actId()).filter(r -> !r.withdrawn())
                .map(r -> r.verdicts().get(key)).anyMatch(v -> v != null && v.verdict() == Verdict.NO);
    }

    private LetterData letter(Session session, CaseView view) {
        LocalDate today = LocalDate.now(clock);
        return ChronicLetters.letter(packs, session, today, today).with("case", view.number())
                .with("name", view.personName()).with("maskedId", view.maskedId()).with("appliedOn", view.appliedOn());
    }

    private CaseType type(Session session, long caseId) {
        return county.caseType(session, Applications.ofCase(session, caseId)
                .orElseThrow(() -> Refused.of("chronic.no-application", TEXT.get("chronic.no-application"))));
    }

    private static CaseView.TimelineRow last(CaseView view, CaseAction action, String refusal) {
        return view.timeline().stream().filter(r -> r.action() == action && !r.withdrawn()).reduce((a, b) -> b)
                .orElseThrow(() -> Refused.of(refusal, TEXT.get(refusal)));
    }

    /** The standard reason and what was added to it. */
    private static String because(CaseType type, CaseView.TimelineRow row) {
        String standard = type.reasons().stream().filter(r -> r.key().equals(row.reasonCode())).map(r -> r.name().zh())
                .findFirst().orElse("");
        return standard.isEmpty() ? row.reason() : row.reason().isEmpty() ? standard : standard + "（" + row.reason() + "）";
    }

    /** "15 个工作日". */
    static String length(Deadline by) {
        return by.count() + (by.kind() == Deadline.Kind.WORKING_DAYS ? " 个工作日" : " 日");
    }

    private static TemplateBuilder appealResult() {
        return TemplateBuilder.a4().title("门诊慢特病认定复核结果告知书").subtitle("编号：${case}")
                .paragraph("${name}（${maskedId}）：")
                .indented("您于${appliedOn}提交的门诊慢特病认定申请，${appealedOn}重新办理（${grounds}）。经未参与原决定的人员复核，结果如下：")
                .table(14, 34, 44, 34, 34).header("序号", "病种", "原结论及理由", "复核结论", "理由").align("cclcl")
                .row("${results.#}", "${results.disease}", "${results.first}", "${results.result}", "${results.reason}").end()
                .indented("对复核结果仍有异议的，可以依法申请行政复议或者提起行政诉讼；病情变化或取得新的诊断依据后，可以重新申请。")
                .space(10).right("${bureau}（盖章）").right("${cn:issuedOn}")
                .space(10).paragraph("申请人（代办人）签收：                    日期：          年     月     日");
    }

    private static TemplateBuilder extension() {
        return TemplateBuilder.a4().title("门诊慢特病认定延期告知书").subtitle("编号：${case}")
                .paragraph("${name}（${maskedId}）：")
                .indented("您于${appliedOn}提交的门诊慢特病认定申请（${diseases}），正在办理“${step}”环节。因${reason}，不能在原定期限内办结。")
                .indented("经研究，办理期限延长 ${length}，将于${dueOn}前办结。")
                .indented("延期期间您不需要重新提交申请。如有疑问，请与受理窗口联系。")
                .space(10).right("${bureau}（盖章）").right("${cn:issuedOn}")
                .space(10).paragraph("申请人（代办人）签收：                    日期：          年     月     日");
    }
}
