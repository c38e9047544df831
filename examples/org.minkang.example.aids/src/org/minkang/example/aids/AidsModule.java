package org.minkang.example.aids;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.minkang.access.Actor;
import org.minkang.access.RightInfo;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Bilingual;
import org.minkang.base.Text;
import org.minkang.casework.CaseEvent;
import org.minkang.casework.CaseFile;
import org.minkang.casework.CaseView;
import org.minkang.casework.CheckResult;
import org.minkang.casework.ItemStatus;
import org.minkang.casework.WorkflowModule;
import org.minkang.policy.PolicyPacks;
import org.minkang.store.Session;

/** What a request for a device adds to the case engine: a check at every step, and what follows from its end. */
public abstract class AidsModule implements WorkflowModule {

    /** What the module uses. */
    public record Uses(PolicyPacks packs, Journal journal) {
    }

    private static final Text TEXT = Text.of(AidsModule.class);

    /** Asked for at each use: the engine knows the module before the store is open. */
    protected abstract Uses uses();

    @Override
    public String id() {
        return "aids";
    }

    @Override
    public Bilingual name() {
        return TEXT.both("module.name");
    }

    @Override
    public Set<String> caseTypes() {
        return Set.of(Aids.CASE_TYPE);
    }

    @Override
    public List<RightInfo> rights() {
        return Rights.all();
    }

    /** What was true at the intake may not be true at the approval: another case may have ended since. */
    @Override
    public List<CheckResult> check(Session session, CaseView view, String step) {
        Optional<AidRequest> found = AidRequest.ofCase(session, view.id());
        if (found.isEmpty()) {
            return List.of(CheckResult.block("aids.no-request", "", TEXT.get("aids.no-request")));
        }
        AidRequest request = found.get();
        int years = rules(session, request).device(request.device()).orElseThrow().againAfter();
        Optional<LocalDate> last = AidRequest.lastHandedOut(session, request.personId(), request.device(), view.id());
        return last.filter(day -> day.plusYears(years).isAfter(request.appliedOn()))
                .map(day -> CheckResult.block("aids.too-early", "device",
                        TEXT.get("aids.too-early", request.deviceName(), day, day.plusYears(years))))
                .map(List::of).orElse(List.of());
    }

    /** A request keeps the rules it was taken in by. */
    private AidsRules rules(Session session, AidRequest request) {
        return uses().packs().byVersion(session, request.packId(), request.packVersion()).section(AidsRules.class);
    }

    /** The device is handed out when its case ends with a grant, and is not when that decision is taken back. */
    @Override
    public void onEvent(Session session, Actor actor, CaseEvent event) {
        Optional<AidRequest> found = AidRequest.ofCase(session, event.caseId());
        if (found.isEmpty()) {
            return; // the case is just being opened, its request comes next in the same transaction
        }
        AidRequest request = found.get();
        CaseFile file = session.require(CaseFile.class, event.caseId());
        boolean granted = file.item(request.device()).filter(i -> i.status() == ItemStatus.GRANTED).isPresent();
        LocalDate before = request.handedOutOn().orElse(null);
        LocalDate day = granted ? file.closedOn().orElse(null) : null;
        if (request.handedOut(day)) {
            uses().journal().record(session, actor, JournalEntry.of("aids.handed-out", "case", event.caseId())
                    .change("handedOutOn", before, day));
        }
    }

    @Override
    public Bilingual summary(Session session, CaseView view) {
        return AidRequest.ofCase(session, view.id()).map(r -> TEXT.both(
                r.handedOutOn().isPresent() ? "summary.handed-out" : "summary.requested", r.deviceName().zh(),
                r.deviceName().en(), r.handedOutOn().orElse(r.appliedOn()))).orElse(name());
    }
}
