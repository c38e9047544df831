package org.minkang.casework;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minkang.casework.Office.refused;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.casework.CaseView.AttachmentInfo;
import org.minkang.casework.CaseView.PaperView;
import org.minkang.casework.QueueFilter.Scope;
import org.minkang.casework.type.CaseType;
import org.minkang.casework.type.CaseTypeText;
import org.minkang.testing.Database;

/** Papers are covered before experts see them, and where the county wants it experts do not learn whose case it is. */
@ParameterizedClass
@EnumSource
class RedactionTest {

    private static final byte[] SCAN = pdf("as it came");
    private static final byte[] COVERED = pdf("covered");

    @Parameter
    Database database;

    private Office office;

    @BeforeEach
    void opensTheOffice() {
        office = new Office(database);
    }

    @AfterEach
    void closesTheOffice() {
        office.close();
    }

    /** A case at the desk whose discharge summary was scanned under a name that tells whose it is. */
    private CaseView scanned(String type) {
        CaseView view = office.see(office.clerk, office.open(new CaseOpening(type, office.applicant(), office.clock.today(), "",
                List.of(new NewItem("A", "高血压")), List.of(new WantedPaper("discharge", "A", "出院小结", true, false)),
                "window")).id());
        attach(view, office.clerk, "出院小结-" + view.personName() + ".pdf");
        return office.see(office.clerk, view.id());
    }

    private void attach(CaseView view, Actor actor, String name) {
        office.store.write(s -> office.cases.attach(s, actor, view.id(), view.papers().get(0).id(), name, "application/pdf", SCAN));
    }

    private Attachment cover(Actor actor, long attachment, byte[] content) {
        return office.store.write(s -> office.cases.cover(s, actor, attachment, "application/pdf", content));
    }

    private static List<AttachmentInfo> files(CaseView view) {
        return view.papers().stream().map(PaperView::attachments).flatMap(List::stream).toList();
    }

    private byte[] bytes(Actor actor, long attachment) {
        return office.store.write(s -> office.cases.attachment(s, actor, attachment));
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.4 " + text).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private CaseView takenByAnExpert(CaseView view) {
        CaseView at = office.pass(office.clerk, office.see(office.clerk, view.id()));
        assertEquals("experts", at.step());
        office.store.write(s -> office.cases.take(s, office.firstExpert, at.tasks().get(0).id()));
        return office.see(office.firstExpert, view.id());
    }

    @Test
    void aCaseDoesNotReachTheExpertsWithAPaperOnWhichNothingIsCovered() {
        CaseView view = scanned("test.nameless");
        Refused refused = refused("casework.not-redacted", () -> office.pass(office.clerk, view));
        assertTrue(refused.getMessage().contains("出院小结") && refused.getMessage().contains("专家"), refused.getMessage());
        assertFalse(office.allowed(office.clerk, view.id(), CaseAction.PASS).orElseThrow().allowed());
        cover(office.clerk, files(view).get(0).id(), COVERED);
        assertEquals("experts", takenByAnExpert(view).step());
    }

    @Test
    void anExpertSeesTheCoveredCopyAndNothingThatNamesThePerson() {
        CaseView view = scanned("test.nameless");
        attach(view, office.clerk, "unfit.docx");
        Attachment copy = cover(office.clerk, files(view).get(0).id(), COVERED);
        CaseView seen = takenByAnExpert(view);
        AttachmentInfo file = files(seen).get(0);
        assertEquals(1, files(seen).size(), "what nothing is covered on stays unseen");
        assertEquals(copy.id(), file.id());
        assertEquals("出院小结 1.pdf", file.fileName());
        assertArrayEquals(COVERED, bytes(office.firstExpert, file.id()));
        files(office.see(office.clerk, view.id())).forEach(
                f -> refused("casework.file-uncovered", () -> bytes(office.firstExpert, f.id())));
        assertFalse(seen.toString().contains(view.personName()), seen.toString());
        assertFalse(seen.toString().contains(view.maskedId()), seen.toString());
        QueueRow row = office.cases.queue(office.firstExpert, QueueFilter.of(Scope.MINE), 0, 10).get(0);
        assertFalse(row.toString().contains(view.personName()) || row.toString().contains(view.maskedId()), row.toString());
    }

    @Test
    void anExpertsActLeavesTheNameInTheTextOfTheCase() {
        CaseView view = scanned("test.nameless");
        cover(office.clerk, files(view).get(0).id(), COVERED);
        CaseView seen = takenByAnExpert(view);
        office.opinion(office.firstExpert, seen, Map.of("A", ItemVerdict.yes()));
        CaseView after = office.see(office.clerk, view.id());
        assertEquals(view.personName(), after.personName());
        assertTrue(after.summary().zh().contains(view.personName()), after.summary().zh());
        assertFalse(office.see(office.firstExpert, view.id()).summary().zh().contains(view.personName()));
    }

    @Test
    void theDeskKeepsTheScanAsItCameBesideItsNewestCopy() {
        CaseView view = scanned("test.nameless");
        long scan = files(view).get(0).id();
        assertNull(files(view).get(0).coveredBy());
        cover(office.clerk, scan, pdf("covered badly"));
        Attachment newer = cover(office.clerk, scan, COVERED);
        AttachmentInfo file = files(office.see(office.clerk, view.id())).get(0);
        assertEquals(1, files(office.see(office.clerk, view.id())).size());
        assertEquals(newer.id(), file.coveredBy());
        assertArrayEquals(SCAN, bytes(office.clerk, scan));
        refused("casework.cover-copy", () -> cover(office.clerk, newer.id(), COVERED));
        refused("casework.file-empty", () -> cover(office.clerk, scan, new byte[0]));
    }

    @Test
    void whereNamesAreNotWithheldACoveredCopyIsStillShownInPlaceOfTheScan() {
        CaseView view = scanned(TestWorkflow.TYPE);
        long scan = files(view).get(0).id();
        attach(view, office.clerk, "检查.pdf");
        cover(office.clerk, scan, COVERED);
        CaseView at = office.pass(office.reviewer, office.pass(office.clerk, office.see(office.clerk, view.id())));
        office.store.write(s -> office.cases.take(s, office.firstExpert, at.tasks().get(0).id()));
        CaseView seen = office.see(office.firstExpert, view.id());
        assertEquals(List.of("出院小结 1.pdf", "检查.pdf"), files(seen).stream().map(AttachmentInfo::fileName).toList());
        assertEquals(view.personName(), seen.personName());
        refused("casework.file-uncovered", () -> bytes(office.firstExpert, scan));
    }

    @Test
    void aCopyThatWasReplacedIsOutOfReachOfTheExpert() {
        CaseView view = scanned("test.nameless");
        long scan = files(view).get(0).id();
        Attachment bad = cover(office.clerk, scan, pdf("the name can still be read"));
        cover(office.clerk, scan, COVERED);
        CaseView seen = takenByAnExpert(view);
        assertArrayEquals(COVERED, bytes(office.firstExpert, files(seen).get(0).id()));
        refused("casework.file-uncovered", () -> bytes(office.firstExpert, bad.id()));
        refused("casework.file-kind", () -> cover(office.clerk, scan, new byte[] {'M', 'Z', 0}));
    }

    @Test
    void anExpertFindsNobodyByNameVillageOrOrder() {
        CaseView view = scanned("test.nameless");
        cover(office.clerk, files(view).get(0).id(), COVERED);
        CaseView seen = takenByAnExpert(view);
        assertEquals("", seen.areaCode());
        assertEquals(0, seen.personId());
        assertEquals(List.of(), office.read(s -> office.cases.ofPerson(s, office.firstExpert, view.personId())));
        assertEquals(Office.VILLAGE, office.see(office.clerk, view.id()).areaCode());
        QueueFilter mine = QueueFilter.of(Scope.MINE);
        assertEquals("", office.cases.queue(office.firstExpert, mine, 0, 1).get(0).areaCode());
        for (Scope scope : List.of(Scope.MINE, Scope.GROUP)) {
            QueueFilter of = QueueFilter.of(scope);
            assertEquals(0, office.cases.queueCount(office.firstExpert, of.text(view.personName())), "no oracle for names");
            assertEquals(office.cases.queueCount(office.firstExpert, of),
                    office.cases.queueCount(office.firstExpert, of.area(Office.OTHER_VILLAGE)), "nor for villages");
            assertEquals(office.cases.queue(office.firstExpert, of, 0, 9).toString(),
                    office.cases.queue(office.firstExpert, of.sort(QueueFilter.Sort.NAME, false), 0, 9).toString());
        }
        assertEquals(1, office.cases.queueCount(office.firstExpert, mine.text(view.number())));
        assertEquals(1, office.cases.queueCount(office.clerk, QueueFilter.of(Scope.WAITING_FOR_OTHERS).text(view.personName())));
        office.opinion(office.firstExpert, seen, Map.of("A", ItemVerdict.yes()));
        assertEquals(0, office.cases.queueCount(office.firstExpert, QueueFilter.of(Scope.DONE).text(view.personName())));
        assertEquals(0, office.cases.queueCount(office.firstExpert, QueueFilter.of(Scope.WAITING_FOR_OTHERS).text(view.personName())));
    }

    @Test
    void onlyTheDeskCovers() {
        CaseView view = scanned("test.nameless");
        long scan = files(view).get(0).id();
        refused("casework.no-right", () -> cover(office.firstExpert, scan, COVERED));
        refused("casework.no-right", () -> cover(office.approver, scan, COVERED));
        cover(office.clerk, scan, COVERED);
        takenByAnExpert(view);
        refused("casework.no-right", () -> cover(office.firstExpert, scan, SCAN));
    }

    @Test
    void theRuleStaysWithTheCase() {
        long caseId = scanned("test.nameless").id();
        CaseType type = office.read(s -> new CaseTypes().get(s,
                s.rows("select case_type_id from mk_case where id = ?", caseId).get(0).number(1)));
        assertTrue(type.step("experts").opinions().orElseThrow().redacted());
        assertTrue(CaseTypeText.write(type).contains("redacted: true"));
    }
}
