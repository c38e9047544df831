package org.minkang.chronic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Bilingual;
import org.minkang.base.IdNumber;
import org.minkang.base.Progress;
import org.minkang.base.Text;
import org.minkang.register.Persons;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.CheckContext;
import org.minkang.sheets.RowProblems;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetEntry;
import org.minkang.sheets.SheetImport;
import org.minkang.sheets.SheetProfile;
import org.minkang.sheets.SheetRow;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * A township's workbook of applications: one row, one application, for one or several diseases.
 *
 * <p>The person must be in the register. Papers named in the row are received; those not named are asked for at
 * the first review, which is no fault of the row.
 */
public class ApplicationProfile implements SheetProfile<ApplicationRow, Actor> {

    /** The id of the profile. */
    public static final String ID = "chronic.applications";

    static final String NAME = "name";
    static final String ID_NUMBER = "idNumber";
    static final String SEX = "sex";
    static final String BIRTH = "birth";
    static final String DISEASES = "diseases";
    static final String PROVIDER = "provider";
    static final String DIAGNOSED = "diagnosed";
    static final String PAPERS = "papers";
    static final String APPLIED = "applied";

    private static final Text TEXT = Text.of(ApplicationProfile.class);
    private static final String SEPARATORS = "[\u3001,\uff0c+\uff0b;\uff1b/\uff0f\\n\\r]+";
    private static final int LINES = 5_000;

    private final Store store;
    private final Access access;
    private final Journal journal;
    private final RowReader rows;

    public ApplicationProfile(Store store, Access access, Journal journal, Persons persons,
            Certification certification) {
        this.store = store;
        this.access = access;
        this.journal = journal;
        this.rows = new RowReader(certification, persons);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Bilingual name() {
        return TEXT.both("profile.name");
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(
                SheetColumn.text("number", "序号", "No.", "编号").wide(6),
                SheetColumn.text(NAME, "姓名", "Name", "参保人姓名", "申报人", "患者姓名").needed().wide(10),
                SheetColumn.idNumber(ID_NUMBER, "身份证号", "ID number", "身份证号码", "公民身份号码", "证件号码").needed(),
                SheetColumn.text(SEX, "性别", "Sex").wide(6),
                SheetColumn.day(BIRTH, "出生日期", "Date of birth", "出生年月日"),
                SheetColumn.text("phone", "联系电话", "Telephone", "电话", "手机号", "联系方式"),
                SheetColumn.text("township", "乡镇", "Township", "乡(镇)", "街道", "所属乡镇"),
                SheetColumn.text("village", "村", "Village", "村(居)", "行政村", "村(社区)"),
                SheetColumn.text(DISEASES, "申报病种", "Diseases", "病种", "申请病种", "慢性病病种").needed().wide(24),
                SheetColumn.text(PROVIDER, "诊断医疗机构", "Diagnosed at", "诊断医院", "确诊医院", "医疗机构").needed().wide(18),
                SheetColumn.text("doctor", "诊断医师", "Doctor", "医师", "医生").wide(10),
                SheetColumn.day(DIAGNOSED, "诊断日期", "Diagnosed on", "确诊日期", "诊断证明日期").needed(),
                SheetColumn.text("record", "住院号", "Record number", "病案号", "住院号/门诊号"),
                SheetColumn.text(PAPERS, "已交材料", "Papers handed in", "材料", "提交材料", "已提交材料").wide(30),
                SheetColumn.text("findings", "检查结果", "Findings", "检查指标", "检查检验结果").wide(30),
                SheetColumn.day(APPLIED, "申报日期", "Applied on", "申请日期", "受理日期", "填报日期").needed(),
                SheetColumn.text("note", "备注", "Note", "说明").wide(20));
    }

    @Override
    public ApplicationRow read(SheetRow row, RowProblems problems) {
        Optional<IdNumber> number = row.idNumber(ID_NUMBER);
        Optional<LocalDate> diagnosed = row.day(DIAGNOSED);
        Optional<LocalDate> applied = row.day(APPLIED);
        ApplicationRow read = new ApplicationRow(row.text(NAME), number.orElse(null), row.sex(SEX), row.day(BIRTH),
                row.text("phone"), row.text("township"), row.text("village"), split(row.text(DISEASES)),
                row.text(PROVIDER), row.text("doctor"), diagnosed.orElse(null), row.text("record"),
                split(row.text(PAPERS)), row.text("findings"), applied.orElse(null), row.text("note"));
        return number.isEmpty() ? null : read;
    }

    private static List<String> split(String cell) {
        return Arrays.stream(cell.split(SEPARATORS)).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    @Override
    public void check(Actor caller, List<SheetEntry<ApplicationRow>> chunk, CheckContext context) {
        store.read(session -> {
            access.require(session, caller, Rights.INTAKE);
            rows.check(session, caller, chunk, context);
            return null;
        });
    }

    @Override
    public ApplyReport apply(Actor caller, String fileName, Iterable<SheetEntry<ApplicationRow>> good,
            Progress progress) {
        return store.write(session -> {
            access.require(session, caller, BaseRights.IMPORT_RUN);
            Applied applied = new Applied();
            List<SheetEntry<ApplicationRow>> chunk = new ArrayList<>(SheetImport.CHUNK);
            for (SheetEntry<ApplicationRow> entry : good) {
                chunk.add(entry);
                if (chunk.size() == SheetImport.CHUNK) {
                    accept(session, caller, chunk, applied);
                    progress.check();
                }
            }
            accept(session, caller, chunk, applied);
            journal.record(session, caller, JournalEntry.of("chronic.imported", "workbook", subject(fileName))
                    .change("applications", null, applied.count));
            return new ApplyReport(applied.count, 0, 0, applied.lines);
        });
    }

    /** A journal subject is short; the end of a file name says more than its beginning. */
    static String subject(String fileName) {
        return fileName.length() <= 60 ? fileName : fileName.substring(fileName.length() - 60);
    }

    private void accept(Session session, Actor caller, List<SheetEntry<ApplicationRow>> chunk, Applied applied) {
        if (chunk.isEmpty()) {
            return;
        }
        List<Accepted> accepted = rows.accept(session, caller, chunk);
        for (int i = 0; i < chunk.size(); i++) {
            applied.add(chunk.get(i).row(), accepted.get(i));
        }
        chunk.clear();
        // fifty thousand applications must not stay in memory
        session.flushAndClear();
    }

    @Override
    public String kindLabel(String kind) {
        return TEXT.get("kind." + kind);
    }

    /** What was stored so far. */
    private static final class Applied {
        private final List<ApplyReport.Line> lines = new ArrayList<>();
        private long count;

        void add(int row, Accepted accepted) {
            count++;
            if (lines.size() < LINES) {
                lines.add(new ApplyReport.Line(row, ApplyReport.Fate.CREATED, "case",
                        Long.toString(accepted.caseId()), accepted.caseNumber()));
            }
        }
    }
}
