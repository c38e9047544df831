package org.minkang.chronic;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.casework.CaseOpening;
import org.minkang.casework.Cases;
import org.minkang.casework.NewItem;
import org.minkang.casework.OpenedCase;
import org.minkang.casework.WantedPaper;
import org.minkang.casework.type.StepType;
import org.minkang.chronic.Application.Cover;
import org.minkang.register.Provider;
import org.minkang.store.BulkWriter;
import org.minkang.store.Session;

/** Turns checked applications into cases and rows, many at a time and in one way for one or for fifty thousand. */
final class Opening {

    private final Journal journal;
    private final Cases cases;
    private final Clock clock;

    Opening(Journal journal, Cases cases, Clock clock) {
        this.journal = journal;
        this.cases = cases;
        this.clock = clock;
    }

    List<Accepted> open(Session session, Actor actor, List<Intake.Checked> checked) {
        List<CaseOpening> openings = checked.stream().map(Opening::caseOf).toList();
        CheckedOpenings admitted = CheckedOpenings.of(session);
        admitted.admit(openings);
        List<OpenedCase> opened = admitted.opening(() -> cases.openAll(session, actor, openings));
        List<Accepted> accepted = new ArrayList<>(checked.size());
        session.flush();
        try (BulkWriter applications = session.bulk("chronic_application", APPLICATION)) {
            for (int i = 0; i < checked.size(); i++) {
                long id = session.nextId();
                add(applications, id, opened.get(i).id(), actor, checked.get(i));
                accepted.add(new Accepted(id, opened.get(i).id(), opened.get(i).number()));
            }
        }
        try (BulkWriter diseases = session.bulk("chronic_application_disease", DISEASE)) {
            for (int i = 0; i < checked.size(); i++) {
                add(session, diseases, accepted.get(i).applicationId(), checked.get(i));
            }
        }
        for (int i = 0; i < checked.size(); i++) {
            record(session, actor, accepted.get(i), checked.get(i));
            callExperts(session, actor, accepted.get(i), checked.get(i));
        }
        return accepted;
    }

    /** Where experts follow the intake, they can be drawn only now that the diseases stand in the database. */
    private void callExperts(Session session, Actor actor, Accepted accepted, Intake.Checked checked) {
        List<StepType> steps = CountyRules.caseType(checked.pack()).steps();
        if (checked.rules().experts().drawn() && steps.size() > 1 && steps.get(1).opinions().isPresent()) {
            cases.callJudges(session, actor, accepted.caseId());
        }
    }

    private static CaseOpening caseOf(Intake.Checked checked) {
        NewApplication application = checked.application();
        String title = checked.diseases().stream().map(d -> d.name().zh()).collect(Collectors.joining("、"));
        List<NewItem> items = checked.diseases().stream().map(d -> new NewItem(d.code(), d.name().zh())).toList();
        return new CaseOpening(Certification.CASE_TYPE, application.personId(), application.appliedOn(), title, items,
                papers(checked), application.channel().name().toLowerCase(java.util.Locale.ROOT)).passingFirst()
                .within(checked.easy().map(IntakeGate.Easy::within).orElse(null));
    }

    private static List<WantedPaper> papers(Intake.Checked checked) {
        Set<String> handedIn = checked.application().papers();
        List<WantedPaper> papers = new ArrayList<>();
        for (PaperKind paper : checked.rules().papersForAll()) {
            papers.add(new WantedPaper(paper.key(), null, paper.name().zh(), true, handedIn.contains(paper.key())));
        }
        for (Disease disease : checked.diseases()) {
            for (PaperKind paper : disease.papers()) {
                papers.add(new WantedPaper(paper.key(), disease.code(),
                        paper.name().zh() + "（" + disease.name().zh() + "）", true, handedIn.contains(paper.key())));
            }
        }
        return papers;
    }

    private static final String[] APPLICATION = {"id", "row_version", "case_id", "person_id", "area_code", "channel",
            "applied_on", "provider_id", "provider_name", "doctor", "diagnosed_on", "record_number", "phone",
            "findings", "note", "cover", "cover_text", "cover_reason", "cover_by", "cover_at", "pack_id",
            "pack_version", "supplements", "easy_path"};

    private void add(BulkWriter writer, long id, long caseId, Actor actor, Intake.Checked checked) {
        NewApplication a = checked.application();
        Cover cover = cover(checked);
        boolean confirmed = cover == Cover.CONFIRMED;
        Instant now = Instant.now(clock);
        writer.add(id, 1, caseId, a.personId(), checked.person().areaCode(), a.channel(), a.appliedOn(),
                checked.provider().map(Provider::id).orElse(null), a.provider().strip(), a.doctor(), a.diagnosedOn(),
                a.recordNumber(), a.phone(), a.findings(), a.note(), cover, checked.cover().text(),
                confirmed ? a.coverReason().strip() : null, confirmed ? actor.displayName() : null,
                confirmed ? now : null, checked.pack().id(), checked.pack().version(), 0,
                checked.easy().map(IntakeGate.Easy::mark).orElse(null));
    }

    private static Cover cover(Intake.Checked checked) {
        if (!checked.cover().isUnknown()) {
            return Cover.STATED;
        }
        return checked.application().coverReason().isBlank() ? Cover.UNKNOWN : Cover.CONFIRMED;
    }

    private static final String[] DISEASE = {"id", "application_id", "place", "code", "national_code", "name_zh",
            "name_en", "class_key", "outcome", "pending_key"};

    private static void add(Session session, BulkWriter writer, long applicationId, Intake.Checked checked) {
        int place = 0;
        for (Disease disease : checked.diseases()) {
            writer.add(session.nextId(), applicationId, ++place, disease.code(), disease.national().orElse(null),
                    disease.name().zh(), disease.name().en(), disease.diseaseClass().key(),
                    ApplicationDisease.Outcome.PENDING,
                    ApplicationDisease.key(checked.application().personId(), disease.code()));
        }
    }

    private void record(Session session, Actor actor, Accepted accepted, Intake.Checked checked) {
        NewApplication a = checked.application();
        journal.record(session, actor, JournalEntry.of("chronic.accepted", "case", accepted.caseId())
                .reason(a.coverReason())
                .change("diseases", null, String.join("、", a.diseases()))
                .change("appliedOn", null, a.appliedOn())
                .change("provider", null, a.provider())
                .change("diagnosedOn", null, a.diagnosedOn())
                .change("channel", null, a.channel())
                .change("cover", null, cover(checked))
                .change("easyPath", null, checked.easy().map(IntakeGate.Easy::mark).orElse(null)));
    }
}
