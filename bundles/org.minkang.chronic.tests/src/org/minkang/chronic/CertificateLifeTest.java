package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.base.AreaCode;
import org.minkang.base.Period;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.chronic.CertificateEvent.Kind;
import org.minkang.chronic.CertificateLists.Filter;
import org.minkang.chronic.CertificateLists.View;
import org.minkang.chronic.CertificateRow.State;
import org.minkang.register.Fact;
import org.minkang.register.PersonChange;
import org.minkang.register.PersonRange;
import org.minkang.store.Session;
import org.minkang.testing.Database;

/** What happens to a certificate after it was issued, and on which days it counts. */
@ParameterizedClass
@EnumSource
class CertificateLifeTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2029, 3, 31);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 11);

    @Parameter
    Database database;
    private County county;
    private CertificateLife life;

    @BeforeEach
    void open() {
        county = County.of(database);
        life = county.room.life();
    }

    /** Issued by the desk on 2 March 2026, from 1 April 2026 to 31 March 2029; today is 11 May 2026. */
    private Certificate issued() {
        Certificate certificate = county.issue(county.desk, county.approved("HTN").caseId()).get(0);
        assertEquals(new Period(FIRST, LAST), certificate.valid());
        county.clock.set(MAY);
        return certificate;
    }

    private void change(Consumer<Session> change) {
        county.store.run(change);
    }

    private static Refused refused(String code, org.junit.jupiter.api.function.Executable attempt) {
        Refused refused = assertThrows(Refused.class, attempt);
        assertTrue(refused.has(code), refused.problems().toString());
        return refused;
    }

    private Certificate stored(Certificate c) {
        return county.store.read(s -> s.require(Certificate.class, c.id()));
    }

    /** By the fact, by the list, by what benefits are told, and all must agree. */
    private boolean counts(Certificate c, LocalDate on) {
        boolean fact = county.store.read(
                s -> new CertificateFacts().state(s, CertificateFacts.CERTIFICATES, c.personId(), on)).isYes();
        boolean list = !county.store.read(s -> county.certificates.of(s, county.desk, c.personId(), on)).isEmpty();
        boolean benefit = county.store.read(s -> new CertifiedDiseases().certified(s, PersonRange.of(c.personId())))
                .getOrDefault(c.personId(), List.of()).stream()
                .anyMatch(d -> d.period().contains(on));
        assertEquals(fact, list, on.toString());
        assertEquals(fact, benefit, on.toString());
        return fact;
    }

    private void assertCounts(Certificate c, LocalDate lastBefore, boolean before, boolean after) {
        assertEquals(before, counts(c, lastBefore), lastBefore.toString());
        assertEquals(after, counts(c, lastBefore.plusDays(1)), lastBefore.plusDays(1).toString());
    }

    private void died(Certificate c, LocalDate on) {
        change(s -> county.persons.change(s, county.setUp, c.personId(), county.persons.require(s, c.personId()).version(),
                PersonChange.of(county.persons.require(s, c.personId())).withDiedOn(on).because("户籍注销")));
    }

    private State state(Certificate c) {
        return county.store.read(s -> county.certificates.of(s, county.desk, c.personId())).get(0).state();
    }

    private List<Kind> events(Certificate c) {
        return county.store.read(s -> life.history(s, county.desk, c.id())).stream().map(CertificateEvent::kind).toList();
    }

    // ---- exactness of the days ---------------------------------------------------------------------------------------

    @Test
    void countsFromItsFirstToItsLastDay() {
        Certificate c = issued();
        assertCounts(c, FIRST.minusDays(1), false, true);
        assertCounts(c, LAST, true, false);
    }

    @Test
    void aSuspensionTakesOutExactlyItsDaysAlsoLongAfterwards() {
        Certificate c = issued();
        change(s -> life.suspend(s, county.approver, c.id(), LocalDate.of(2026, 5, 4), "cover-check", "年度参保核查"));
        assertCounts(c, LocalDate.of(2026, 5, 3), true, false);
        assertFalse(counts(c, LAST));
        county.clock.set("2026-06-20T10:00");
        change(s -> life.resume(s, county.approver, c.id(), LocalDate.of(2026, 6, 15), "已补缴"));
        assertCounts(c, LocalDate.of(2026, 5, 3), true, false);
        assertCounts(c, LocalDate.of(2026, 6, 14), false, true);
        change(s -> life.suspend(s, county.approver, c.id(), LocalDate.of(2026, 6, 18), "review", ""));
        county.clock.set("2026-07-01T10:00");
        change(s -> life.resume(s, county.approver, c.id(), LocalDate.of(2026, 6, 18), "误操作"));
        assertTrue(counts(c, LocalDate.of(2026, 6, 18)), "a suspension taken back from its first day was none");
        assertFalse(counts(c, LocalDate.of(2026, 6, 1)), "the first one stays");
        assertTrue(counts(c, LAST));
        assertEquals(State.LIVE, state(c));
    }

    @Test
    void endsAndVoidsFromTheirDayAndKeepsTheDaysBefore() {
        Certificate ended = issued();
        change(s -> life.end(s, county.approver, ended.id(), LocalDate.of(2026, 5, 1), "given-up", ""));
        assertCounts(ended, LocalDate.of(2026, 4, 30), true, false);
        assertEquals(State.ENDED, state(ended));
        county.clock.set(County.TODAY);
        Certificate lent = issued();
        change(s -> life.makeVoid(s, county.approver, lent.id(), MAY, "lent", "药店稽核发现"));
        assertCounts(lent, MAY.minusDays(1), true, false);
        county.clock.set(County.TODAY);
        Certificate wrong = issued();
        change(s -> life.makeVoid(s, county.approver, wrong.id(), MAY, "wrong", ""));
        assertFalse(counts(wrong, FIRST), "what was wrong from the start never counted");
        assertEquals(State.VOID, state(wrong));
    }

    @Test
    void theLastDayMayBeToday() {
        Certificate c = issued();
        refused("chronic.change-day",
                () -> change(s -> life.end(s, county.approver, c.id(), MAY.plusDays(2), "given-up", "")));
        change(s -> life.end(s, county.approver, c.id(), MAY.plusDays(1), "given-up", ""));
        assertCounts(c, MAY, true, false);
    }

    @Test
    void doesNotCountFromTheDayAfterADeathBeforeAnybodyHasEndedIt() {
        Certificate c = issued();
        died(c, LocalDate.of(2026, 5, 2));
        assertCounts(c, LocalDate.of(2026, 5, 2), true, false);
        assertEquals(State.DECEASED, state(c));
        assertEquals(Certificate.Status.LIVE, stored(c).status());
        died(c, null);
        assertTrue(counts(c, MAY), "a report that was wrong leaves nothing behind");
    }

    @Test
    void anEndByMistakeIsTakenBackByOtherEyesAndLeavesNoGapWhenItShouldNot() {
        Certificate c = issued();
        Actor other = county.people.withRoles("approver");
        change(s -> life.end(s, county.approver, c.id(), LocalDate.of(2026, 5, 2), "died", "误报"));
        refused("chronic.own-end", () -> change(s -> life.resume(s, county.approver, c.id(), MAY, "本人到场")));
        refused("chronic.before-change",
                () -> change(s -> life.resume(s, other, c.id(), LocalDate.of(2026, 5, 1), "本人到场")));
        change(s -> life.resume(s, other, c.id(), LocalDate.of(2026, 5, 2), "本人到场"));
        assertTrue(counts(c, LocalDate.of(2026, 5, 2)));
        assertTrue(counts(c, MAY));
        assertEquals(State.LIVE, state(c));
        assertEquals(List.of(Kind.ENDED, Kind.RESUMED), events(c));
    }

    @Test
    void nobodyWhoDiedIsResumed() {
        Certificate c = issued();
        change(s -> life.suspend(s, county.approver, c.id(), MAY, "review", ""));
        died(c, MAY);
        refused("chronic.deceased", () -> change(s -> life.resume(s, county.approver, c.id(), MAY, "复审通过")));
    }

    // ---- refusals ----------------------------------------------------------------------------------------------------

    @Test
    void nothingHappensTwiceOrInTheWrongState() {
        Certificate c = issued();
        refused("chronic.state", () -> change(s -> life.found(s, county.desk, c.id(), "找回")));
        refused("chronic.state", () -> change(s -> life.resume(s, county.approver, c.id(), MAY, "恢复")));
        change(s -> life.lost(s, county.desk, c.id(), MAY, "外出遗失"));
        assertTrue(counts(c, MAY), "the paper is lost, not the right");
        refused("chronic.state", () -> change(s -> life.lost(s, county.desk, c.id(), MAY, "外出遗失")));
        change(s -> life.suspend(s, county.approver, c.id(), MAY, "review", ""));
        refused("chronic.state", () -> change(s -> life.suspend(s, county.approver, c.id(), MAY, "review", "")));
        refused("chronic.state", () -> change(s -> life.reissue(s, county.desk, c.id(), "遗失")));
        change(s -> life.resume(s, county.approver, c.id(), MAY, "复审通过"));
        assertEquals(State.LOST, state(c), "it is still lost");
        change(s -> life.end(s, county.approver, c.id(), MAY, "given-up", ""));
        refused("chronic.state", () -> change(s -> life.end(s, county.approver, c.id(), MAY, "given-up", "")));
        refused("chronic.state", () -> change(s -> life.makeVoid(s, county.approver, c.id(), MAY, "lent", "")));
        refused("chronic.state", () -> change(s -> life.reissue(s, county.desk, c.id(), "遗失")));
        assertEquals(List.of(Kind.LOST, Kind.SUSPENDED, Kind.RESUMED, Kind.ENDED), events(c));
    }

    @Test
    void nothingHappensBeforeItWasIssuedOrAfterToday() {
        Certificate c = issued();
        LocalDate before = County.TODAY.minusDays(1);
        refused("chronic.change-day", () -> change(s -> life.lost(s, county.desk, c.id(), before, "遗失")));
        refused("chronic.change-day", () -> change(s -> life.lost(s, county.desk, c.id(), MAY.plusDays(1), "遗失")));
        refused("chronic.change-day",
                () -> change(s -> life.suspend(s, county.approver, c.id(), before, "review", "")));
        refused("chronic.change-day", () -> change(s -> life.end(s, county.approver, c.id(), before, "given-up", "")));
        assertEquals(List.of(), events(c));
    }

    @Test
    void everyChangeWantsItsReason() {
        Certificate c = issued();
        refused("chronic.change-reason", () -> change(s -> life.lost(s, county.desk, c.id(), MAY, " ")));
        refused("chronic.change-reason", () -> change(s -> life.reissue(s, county.desk, c.id(), null)));
        Refused wrong = refused("chronic.standard-reason",
                () -> change(s -> life.suspend(s, county.approver, c.id(), MAY, "died", "")));
        assertTrue(wrong.getMessage().contains("长期在外就医"), "the county's own reason is offered: " + wrong.getMessage());
        refused("chronic.standard-reason", () -> change(s -> life.end(s, county.approver, c.id(), MAY, "", "死亡")));
        refused("chronic.standard-reason", () -> change(s -> life.makeVoid(s, county.approver, c.id(), MAY, null, "涂改")));
        change(s -> life.suspend(s, county.approver, c.id(), MAY, "hospital-abroad", ""));
        assertEquals(State.SUSPENDED, state(c));
    }

    @Test
    void whatIsOverByTimeIsNotLostButCanBeMadeVoid() {
        Certificate c = issued();
        county.clock.set("2029-04-01T09:00");
        refused("chronic.state", () -> change(s -> life.lost(s, county.desk, c.id(), LAST, "遗失")));
        refused("chronic.certificate-over",
                () -> change(s -> life.end(s, county.approver, c.id(), LAST.plusDays(1), "given-up", "")));
        change(s -> life.makeVoid(s, county.approver, c.id(), LocalDate.of(2027, 1, 1), "altered", "事后查实"));
        assertCounts(c, LocalDate.of(2026, 12, 31), true, false);
    }

    // ---- rights and four eyes ----------------------------------------------------------------------------------------

    @Test
    void whoIssuedItDoesNotTakeItAway() {
        Certificate c = issued();
        refused("chronic.four-eyes", () -> change(s -> life.end(s, county.desk, c.id(), MAY, "given-up", "")));
        refused("chronic.four-eyes", () -> change(s -> life.makeVoid(s, county.desk, c.id(), MAY, "lent", "")));
        Actor otherDesk = county.people.withRoles("chronic-desk");
        change(s -> life.end(s, otherDesk, c.id(), MAY, "given-up", ""));
        assertEquals(State.ENDED, state(c));
    }

    @Test
    void nothingHappensWithoutItsRight() {
        Certificate c = issued();
        Actor paper = county.people.withRights(Rights.CERTIFICATES, BaseRights.PERSONS_SEARCH);
        Actor benefit = county.people.withRights(Rights.END, BaseRights.PERSONS_SEARCH);
        List<Consumer<Session>> onPaper = List.of(
                s -> life.lost(s, benefit, c.id(), MAY, "遗失"), s -> life.found(s, benefit, c.id(), "找回"),
                s -> life.reissue(s, benefit, c.id(), "遗失"), s -> life.handOver(s, benefit, c.id(), MAY, "", ""),
                s -> county.room.letters().remind(s, benefit, List.of(c.id())),
                s -> county.room.providers().choose(s, benefit, c.id(), List.of(1L), MAY, ""));
        List<Consumer<Session>> onBenefit = List.of(
                s -> life.suspend(s, paper, c.id(), MAY, "review", ""), s -> life.resume(s, paper, c.id(), MAY, "x"),
                s -> life.makeVoid(s, paper, c.id(), MAY, "lent", ""), s -> life.end(s, paper, c.id(), MAY, "given-up", ""),
                s -> life.reviewed(s, paper, c.id(), MAY, ""), s -> county.room.endings().end(s, paper, c.id(), ""),
                s -> county.room.endings().suspend(s, paper, c.id(), ""));
        List<Consumer<Session>> all = new ArrayList<>(onPaper);
        all.addAll(onBenefit);
        all.forEach(attempt -> refused("access.denied", () -> change(attempt)));
        Actor nobody = county.people.withRights(Rights.INTAKE);
        List<Consumer<Session>> reading = List.of(s -> life.history(s, nobody, c.id()),
                s -> county.room.lists().count(s, nobody, CertificateLists.Filter.of(CertificateLists.View.ALL)),
                s -> county.room.endings().list(s, nobody, null), s -> county.room.providers().of(s, nobody, c.id()),
                s -> county.room.lists().draft(s, paper, c.id()));
        reading.forEach(attempt -> refused("access.denied", () -> change(attempt)));
        assertEquals(List.of(), events(c));
    }

    @Test
    void anotherTownshipsCertificatesAreOutOfReach() {
        Certificate c = issued();
        Actor elsewhere = county.people.inArea(new AreaCode("431099102"), "chronic-desk");
        refused("chronic.other-area", () -> change(s -> life.lost(s, elsewhere, c.id(), MAY, "遗失")));
        List<Function<Session, Object>> attempts = List.of(s -> county.certificates.print(s, elsewhere, List.of(c.id()), ""),
                s -> county.certificates.prints(s, elsewhere, c.id()), s -> life.history(s, elsewhere, c.id()),
                s -> county.papers.certificates(s, elsewhere, List.of(c)), s -> county.room.providers().of(s, elsewhere, c.id()),
                s -> county.room.providers().on(s, elsewhere, c.id(), MAY), s -> county.room.lists().draft(s, elsewhere, c.id()));
        attempts.forEach(attempt -> refused("chronic.other-area", () -> county.store.write(attempt::apply)));
        assertEquals(List.of(), county.store.read(s -> county.certificates.of(s, elsewhere, c.personId())));
        assertEquals(List.of(), county.store.read(s -> county.certificates.of(s, elsewhere, c.personId(), MAY)));
        assertTrue(county.store.read(s -> county.certificates.byNumber(s, elsewhere, c.number())).isEmpty());
        Actor here = county.people.inArea(new AreaCode("431099101"), "chronic-desk");
        change(s -> life.lost(s, here, c.id(), MAY, "遗失"));
        assertEquals(State.LOST, state(c));
    }

    // ---- re-issue ----------------------------------------------------------------------------------------------------

    @Test
    void aReissueKeepsTheDaysAndTheOldNumberIsVoidForEver() {
        Certificate c = issued();
        change(s -> county.certificates.print(s, county.desk, List.of(c.id()), ""));
        change(s -> life.handOver(s, county.desk, c.id(), MAY, "", ""));
        change(s -> life.lost(s, county.desk, c.id(), MAY, "遗失"));
        Certificate fresh = county.store.write(s -> life.reissue(s, county.desk, c.id(), "遗失补办"));
        assertNotEquals(c.number(), fresh.number());
        assertEquals(new Period(FIRST, LAST), stored(c).valid());
        assertEquals(Certificate.Status.LIVE, stored(c).status());
        assertEquals(0, stored(c).prints(), "the new paper was not printed yet");
        assertTrue(stored(c).handedOn().isEmpty(), "and not handed over");
        assertTrue(counts(c, MAY));
        CertificateRow found = county.store.read(s -> county.certificates.byNumber(s, county.desk, c.number())).orElseThrow();
        Filter byOld = Filter.of(View.ALL).text(c.number());
        assertEquals(1L, (long) county.store.read(s -> county.room.lists().count(s, county.desk, byOld)), "the list knows the old number");
        CertificateNumbers numbers = new CertificateNumbers(county.certificates);
        assertTrue(county.store.read(s -> numbers.find(s, county.desk, c.number())).get(0).what().contains(fresh.number()));
        assertEquals(found.personId(), (long) county.store.read(s -> numbers.find(s, county.desk, fresh.number()).get(0).personId()));
        assertEquals(fresh.number(), found.number(), "the old number leads to the certificate");
        long other = county.person();
        Refused taken = refused("chronic.number-taken", () -> change(s -> county.certificates.takeOver(s, county.desk,
                county.packs.require(s, MAY), List.of(new EarlierCertificate(other, "DM", c.number(), new Period(FIRST, LAST))),
                "旧册")));
        assertTrue(taken.getMessage().contains(c.number()));
        CertificateEvent event = county.store.read(s -> life.history(s, county.desk, c.id())).get(2);
        assertEquals(List.of(c.number(), fresh.number(), "遗失补办"),
                List.of(event.detailBefore(), event.detailAfter(), event.reason()));
        // the first print of the new paper needs no reason, its mark goes on counting, and it says what it replaces
        List<Certificate> printed = county.store.write(s -> county.certificates.print(s, county.desk, List.of(c.id()), ""));
        String said = county.store.write(s -> county.papers.certificates(s, county.desk, printed)).get(0).data().toString();
        assertTrue(said.contains("补证，原证号 " + c.number() + " 作废") && !said.contains("补打"), said);
        assertEquals(List.of(1, 2), county.store.read(s -> county.certificates.prints(s, county.desk, c.id())).stream()
                .map(PrintMark::copyNumber).toList());
    }

    @Test
    void manyReissuesGiveEveryNumberOnce() {
        Certificate c = issued();
        List<String> numbers = new ArrayList<>(List.of(c.number()));
        for (int i = 0; i < 5; i++) {
            numbers.add(county.store.write(s -> life.reissue(s, county.desk, c.id(), "破损")).number());
        }
        assertEquals(6, numbers.stream().distinct().count());
        assertEquals(5, county.store.read(
                s -> s.rows("select number from chronic_old_number where certificate_id = ?", c.id())).size());
    }

    // ---- place of the disease ----------------------------------------------------------------------------------------

    @Test
    void afterAnEndOneAppliesAgainAndWhileSuspendedOneDoesNot() {
        Certificate c = issued();
        NewApplication again = county.application(c.personId(), "HTN");
        change(s -> life.suspend(s, county.approver, c.id(), MAY, "review", ""));
        refused("chronic.certificate-suspended", () -> county.accept(again));
        change(s -> life.end(s, county.approver, c.id(), MAY, "given-up", ""));
        Accepted accepted = county.accept(again);
        county.reviewAll(accepted.caseId());
        county.opinionYes(county.expertA, accepted.caseId());
        county.opinionYes(county.expertB, accepted.caseId());
        county.approveAsJudged(accepted.caseId());
        Certificate next = county.issue(county.desk, accepted.caseId()).get(0);
        assertEquals(LocalDate.of(2026, 6, 1), next.valid().from(), "by the rule of its class");
        Actor other = county.people.withRoles("approver");
        refused("chronic.place-taken", () -> change(s -> life.resume(s, other, c.id(), MAY, "误注销")));
    }

    @Test
    void aSuspensionSinceTheApplicationStopsTheCaseAtItsNextStep() {
        Certificate c = issued();
        change(s -> life.end(s, county.approver, c.id(), MAY, "given-up", ""));
        Accepted accepted = county.accept(county.application(c.personId(), "HTN"));
        Actor other = county.people.withRoles("approver");
        change(s -> life.resume(s, other, c.id(), MAY, "误注销"));
        refused("chronic.already-certified", () -> county.reviewAll(accepted.caseId()));
    }

    // ---- handing over ------------------------------------------------------------------------------------------------

    @Test
    void isHandedToTheHolderOrToAnAgentWhoseRelationIsKnown() {
        Certificate c = issued();
        refused("chronic.not-printed", () -> change(s -> life.handOver(s, county.desk, c.id(), MAY, "", "")));
        change(s -> county.certificates.print(s, county.desk, List.of(c.id()), ""));
        refused("chronic.relation", () -> change(s -> life.handOver(s, county.desk, c.id(), MAY, "李某甲", "")));
        change(s -> life.handOver(s, county.desk, c.id(), MAY, "李某甲", "儿子"));
        assertEquals(MAY, stored(c).handedOn().orElseThrow());
        assertEquals("李某甲（儿子）", county.store.read(s -> life.history(s, county.desk, c.id())).get(0).detailAfter());
        refused("chronic.handed-over", () -> change(s -> life.handOver(s, county.desk, c.id(), MAY, "", "")));
        String journal = county.store.read(s -> county.journal.of(s, "certificate", Long.toString(c.id()))).toString();
        assertTrue(journal.contains("chronic.certificate-handed-over") && !journal.contains("李某甲"), journal);
    }

    @Test
    void ofManyTheGoodOnesAreDoneAndTheBadOneIsNamed() {
        List<Certificate> all = county.issue(county.desk, county.approved("HTN", "DM", "CHD").caseId());
        county.clock.set(MAY);
        change(s -> county.certificates.print(s, county.desk, List.of(all.get(0).id(), all.get(2).id()), ""));
        List<CertificateRow> rows = county.store.read(s -> county.certificates.of(s, county.desk, all.get(0).personId()));
        Bulk.Result<CertificateRow> result = Bulk.each(county.store, rows,
                (s, row) -> life.handOver(s, county.desk, row.id(), MAY, "", ""), Progress.NONE);
        assertEquals(2, result.done());
        assertEquals(List.of(all.get(1).number()),
                result.refused().stream().map(line -> line.row().number()).toList());
        assertTrue(result.refused().get(0).message().contains("还没有打印"), result.refused().get(0).message());
        assertEquals(List.of(true, false, true), all.stream().map(c -> stored(c).handedOn().isPresent()).toList());
    }

    // ---- by the register ---------------------------------------------------------------------------------------------

    @Test
    void theRegisterShowsWhatShouldEndAndSomebodyEndsIt() {
        Certificate dead = issued();
        county.clock.set(County.TODAY);
        Certificate moved = issued();
        county.clock.set(County.TODAY);
        Certificate stays = issued();
        died(dead, LocalDate.of(2026, 5, 2));
        change(s -> s.execute("update mk_person set area_code = '430122100001' where id = ?", moved.personId()));
        assertEquals(List.of("died 2026-05-03", "moved 2026-05-11"), endings(dead, moved, stays));
        refused("chronic.nothing-to-end", () -> change(s -> county.room.endings().end(s, county.approver, stays.id(), "")));
        county.insured = Fact.no("2026 年度未参保", "参保名册");
        assertEquals(List.of("died 2026-05-03", "moved 2026-05-11", "cover-ended 2026-05-11"), endings(dead, moved, stays));
        refused("chronic.state", () -> change(s -> county.room.endings().suspend(s, county.approver, dead.id(), "")));
        change(s -> county.room.endings().end(s, county.approver, dead.id(), ""));
        change(s -> county.room.endings().suspend(s, county.approver, stays.id(), "待核实"));
        assertEquals(LocalDate.of(2026, 5, 3), stored(dead).endedFrom().orElseThrow());
        assertEquals(List.of("moved 2026-05-11"), endings(dead, moved, stays));
        CertificateEvent event = county.store.read(s -> life.history(s, county.desk, stays.id())).get(0);
        assertEquals(List.of("cover-ended", "2026 年度未参保；待核实"), List.of(event.reasonCode(), event.reason()));
        refused("chronic.four-eyes", () -> change(s -> county.room.endings().end(s, county.desk, moved.id(), "")));
    }

    private List<String> endings(Certificate... of) {
        List<Endings.Ending> all = county.store.read(s -> county.room.endings().list(s, county.desk, null));
        List<String> found = new ArrayList<>();
        for (Certificate c : of) {
            all.stream().filter(e -> e.certificate().id() == c.id())
                    .forEach(e -> found.add(e.reasonCode() + " " + e.from()));
        }
        return found;
    }

    @Test
    void aDeathBeforeTheFirstDayEndsItFromItsFirstDay() {
        Certificate c = issued();
        died(c, County.TODAY.minusDays(10));
        change(s -> county.room.endings().end(s, county.approver, c.id(), ""));
        assertEquals(County.TODAY, stored(c).endedFrom().orElseThrow());
        assertFalse(counts(c, FIRST));
    }
}
