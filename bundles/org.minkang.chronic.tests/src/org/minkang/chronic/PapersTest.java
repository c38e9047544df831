package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.letters.Letter;
import org.minkang.letters.Qr;
import org.minkang.testing.Database;

/** The papers that come out. */
@ParameterizedClass
@EnumSource
class PapersTest {

    @Parameter
    Database database;
    @TempDir
    Path folder;
    private County county;

    @BeforeEach
    void open() {
        county = County.of(database);
    }

    private void printed(List<Letter> letters) throws IOException {
        Path file = folder.resolve("paper.pdf");
        county.letters.pdf(letters, file, Progress.NONE);
        assertTrue(Files.size(file) > 1_000);
        Path keep = System.getProperty("minkang.test.papers") == null ? null
                : Path.of(System.getProperty("minkang.test.papers"));
        if (keep != null) {
            Files.copy(file, keep.resolve(letters.get(0).template().id() + "-" + database + ".pdf"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void aPostingListHidesNamesAndNumbers() throws IOException {
        County posting = County.of(database, "aid-card.yaml");
        for (String name : List.of("李某", "王小明", "欧阳建国")) {
            long person = posting.person(County.number(), name, County.VILLAGE);
            long caseId = posting.accept(posting.application(person, "HTN", "DM")).caseId();
            posting.approve(posting.approver, caseId, posting.all(posting.approver, caseId, DiseaseVerdict.yes()));
        }
        Letter list = posting.store.read(s -> posting.papers.posting(s, posting.approver, County.VILLAGE));
        String text = list.data().values().toString();
        printed(List.of(list));
        assertEquals(" 15 个工作日内", list.data().values().get("answer"), "the pack says how long an answer takes");
        assertTrue(text.contains("王*明") && text.contains("欧**国") && text.contains("李*"), text);
        assertFalse(text.contains("王小明") || text.contains("建国"), text);
        assertThrows(Refused.class,
                () -> posting.store.read(s -> posting.papers.posting(s, posting.approver, County.OTHER_VILLAGE)));
    }

    @Test
    void theCertificateCarriesItsNumberWithCheckAndTheFullIdNumber() throws IOException {
        Accepted accepted = county.approved("HTN", "CA");
        List<Certificate> certificates = county.issue(county.desk, accepted.caseId());
        List<Letter> letters = county.store.write(s -> county.papers.certificates(s, county.desk,
                county.certificates.print(s, county.desk, certificates.stream().map(Certificate::id).toList(), null)));
        assertEquals(2, letters.size());
        Map<String, Object> values = letters.get(0).data().values();
        assertTrue(CertificateNumber.isRight(((Qr) values.get("code")).text()));
        assertTrue(values.get("idNumber").toString().matches("\\d{17}[0-9X]"));
        assertEquals("示例县医疗保障局", values.get("bureau"));
        assertEquals("", values.get("copy"));
        assertTrue(values.get("address").toString().endsWith("石桥村"), values.get("address").toString());
        printed(letters);
        List<Letter> again = county.store.write(s -> county.papers.certificates(s, county.desk,
                county.certificates.print(s, county.desk, List.of(certificates.get(0).id()), "遗失")));
        assertEquals("补打第 1 次", again.get(0).data().values().get("copy"));
        printed(again);
    }

    @Test
    void theSlipAndTheNoticeNameEveryMissingPaper() throws IOException {
        NewApplication bare = NewApplication.atTheWindow(county.person(), List.of("HTN", "COPD"), County.HOSPITAL,
                County.TODAY.minusDays(3), Set.of("application"), County.TODAY).coverConfirmed("名册");
        long caseId = county.accept(bare).caseId();
        Letter slip = county.store.read(s -> county.papers.acceptance(s, county.clerk, caseId));
        assertTrue(slip.data().values().get("missing").toString().contains("肺功能报告"));
        assertFalse(slip.data().values().toString().matches(".*\\d{17}[0-9X].*"));
        printed(List.of(slip));
        int version = county.version(county.reviewer, caseId);
        county.store.write(s -> county.certification.supplement(s, county.reviewer, caseId, version, ""));
        Letter notice = county.store.read(s -> county.papers.onceNotice(s, county.reviewer, caseId, "请带原件"));
        assertEquals(5, ((List<?>) notice.data().values().get("papers")).size());
        assertEquals(LocalDate.of(2026, 3, 16), notice.data().values().get("answerBy"));
        printed(List.of(notice));
    }

    @Test
    void theRefusalNamesReasonAndRemark() throws IOException {
        long caseId = county.accept("HTN", "DM").caseId();
        assertThrows(Refused.class, () -> county.store.read(s -> county.papers.refusal(s, county.clerk, caseId)));
        county.review(county.reviewer, caseId,
                Map.of("HTN", DiseaseVerdict.yes(), "DM", DiseaseVerdict.no("papers-doubtful", "化验单无医院印章")));
        Letter refusal = county.store.read(s -> county.papers.refusal(s, county.clerk, caseId));
        assertTrue(refusal.data().values().toString().contains("材料与事实不符"));
        assertTrue(refusal.data().values().toString().contains("化验单无医院印章"));
        printed(List.of(refusal));
        long all = county.accept("DM").caseId();
        county.review(county.reviewer, all, Map.of("DM", DiseaseVerdict.no("papers-doubtful", "")));
        Letter whole = county.store.read(s -> county.papers.refusal(s, county.clerk, all));
        printed(List.of(whole));
    }

    @Test
    void theListToSignIsMaskedAndTheExpertSheetNameless() throws IOException {
        long caseId = county.approved("HTN").caseId();
        county.issue(county.desk, caseId);
        Letter list = county.store.read(s -> county.papers.certificateList(s, county.desk,
                county.certificates.issued(s, county.desk, County.TODAY, County.TODAY, "431099101", true, 0, 20),
                "431099101", County.TODAY, County.TODAY));
        assertFalse(list.data().values().toString().matches(".*[= ]\\d{17}[0-9X][,}].*"));
        printed(List.of(list));
        long judging = county.accept("HTN", "DM").caseId();
        county.reviewAll(judging);
        Letter sheet = county.store.read(s -> county.papers.expertSheet(s, county.reviewer, List.of(judging),
                "endocrinology"));
        assertEquals(1, ((List<?>) sheet.data().values().get("cases")).size());
        assertFalse(sheet.data().values().toString().contains("李某某"));
        printed(List.of(sheet));
    }
}
