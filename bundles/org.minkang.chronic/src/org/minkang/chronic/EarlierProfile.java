package org.minkang.chronic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.base.Bilingual;
import org.minkang.base.IdNumber;
import org.minkang.base.Masking;
import org.minkang.base.Period;
import org.minkang.base.PlainText;
import org.minkang.base.Problem;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.policy.PolicyPack;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Person;
import org.minkang.register.Persons;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.CheckContext;
import org.minkang.sheets.RowProblems;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetEntry;
import org.minkang.sheets.SheetProfile;
import org.minkang.sheets.SheetRow;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * The certificates a county issued before it used this program: one row, one certificate. Nobody is certified twice, and who
 * has one can renew it. Diseases are those of the pack in force today.
 */
public class EarlierProfile implements SheetProfile<EarlierRow, Actor> {

    /** The id of the profile. */
    public static final String ID = "chronic.earlier-certificates";

    private static final Text TEXT = Text.of(EarlierProfile.class);
    private static final int LONGEST_NUMBER = 40;
    private static final String NAME = "name";
    private static final String ID_NUMBER = "idNumber";
    private static final String DISEASE = "disease";
    private static final String NUMBER = "certificate";
    private static final String FROM = "from";
    private static final String TO = "to";

    /** The services it stands on. */
    public record Uses(Store store, Access access, Persons persons, PolicyPacks packs, Certificates certificates, Clock clock) {
    }

    private final Uses uses;

    public EarlierProfile(Uses uses) {
        this.uses = uses;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Bilingual name() {
        return TEXT.both("profile.earlier");
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(
                SheetColumn.text("row", "序号", "No.", "编号").wide(6),
                SheetColumn.text(NAME, "姓名", "Name", "参保人姓名", "患者姓名", "持证人").wide(10),
                SheetColumn.idNumber(ID_NUMBER, "身份证号", "ID number", "身份证号码", "公民身份号码", "证件号码").needed(),
                SheetColumn.text(DISEASE, "病种", "Disease", "认定病种", "慢性病病种", "病种名称").needed().wide(24),
                SheetColumn.text(NUMBER, "慢特病证号", "Certificate number", "证号", "证书编号", "慢性病证号", "就诊证号").needed().wide(18),
                SheetColumn.day(FROM, "有效期起", "Valid from", "起始日期", "生效日期", "待遇开始日期", "发证日期").needed(),
                SheetColumn.day(TO, "有效期止", "Valid to", "终止日期", "截止日期", "待遇结束日期", "有效期至"));
    }

    @Override
    public EarlierRow read(SheetRow row, RowProblems problems) {
        Optional<IdNumber> number = row.idNumber(ID_NUMBER);
        Optional<LocalDate> from = row.day(FROM);
        Optional<LocalDate> to = row.day(TO);
        if (row.text(NUMBER).length() > LONGEST_NUMBER) {
            problems.error(NUMBER, "chronic.text-too-long", TEXT.get("chronic.text-too-long", LONGEST_NUMBER));
        }
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            problems.error(TO, "chronic.earlier-days", TEXT.get("chronic.days", from.get(), to.get()));
        }
        return problems.bad() || number.isEmpty() || from.isEmpty() ? null
                : new EarlierRow(row.text(NAME), number.get(), row.text(DISEASE), row.text(NUMBER), from.get(), to.orElse(null));
    }

    @Override
    public void check(Actor caller, List<SheetEntry<EarlierRow>> chunk, CheckContext context) {
        uses.store().read(session -> {
            uses.access().require(session, caller, Rights.ISSUE);
            ChronicRules rules = pack(session).section(ChronicRules.class);
            List<SheetEntry<EarlierRow>> found = new ArrayList<>();
            List<EarlierCertificate> certificates = new ArrayList<>();
            read(session, caller, rules, chunk).forEach((entry, certificate) -> {
                found.add(entry);
                certificates.add(certificate);
            });
            // each row by itself: what an earlier row of the file took is told with the number of that row
            for (int i = 0; i < found.size(); i++) {
                repeated(found.get(i), certificates.get(i), context);
            }
            List<List<Problem>> problems = new EarlierCheck(session, rules).problems(certificates);
            for (int i = 0; i < found.size(); i++) {
                report(found.get(i), problems.get(i));
            }
            return null;
        });
    }

    private PolicyPack pack(Session session) {
        return uses.packs().require(session, LocalDate.now(uses.clock()));
    }

    /** Whose certificates the rows are; what cannot be found is reported at its cell. */
    private Map<SheetEntry<EarlierRow>, EarlierCertificate> read(Session session, Actor caller, ChronicRules rules,
            List<SheetEntry<EarlierRow>> chunk) {
        Map<String, Person> holders = uses.persons().byNumbers(session,
                chunk.stream().map(e -> e.value().idNumber()).collect(Collectors.toSet()));
        Map<SheetEntry<EarlierRow>, EarlierCertificate> read = new LinkedHashMap<>();
        for (SheetEntry<EarlierRow> entry : chunk) {
            EarlierRow row = entry.value();
            Person holder = holders.get(row.idNumber().text());
            Optional<Disease> disease = rules.diseaseNamed(row.disease());
            if (disease.isEmpty()) {
                error(entry, DISEASE, "chronic.disease-unknown", row.disease());
            }
            if (holder == null) {
                error(entry, ID_NUMBER, "chronic.earlier-unknown");
            } else {
                compare(entry, caller, holder);
            }
            if (entry.good()) {
                read.put(entry, new EarlierCertificate(holder.id(), disease.orElseThrow().code(), row.number(),
                        new Period(row.from(), row.to())));
            }
        }
        return read;
    }

    private void compare(SheetEntry<EarlierRow> entry, Actor caller, Person holder) {
        EarlierRow row = entry.value();
        if (!row.name().isEmpty() && !PlainText.same(row.name(), holder.name())) {
            error(entry, NAME, "chronic.name-differs", Masking.name(holder.name()));
        }
        if (caller.area().isPresent() && !holder.area().map(caller.area().get()::contains).orElse(false)) {
            error(entry, ID_NUMBER, "chronic.other-area");
        }
        holder.diedOn().ifPresent(day -> note(entry, ID_NUMBER, "chronic.earlier-died", day));
        if (row.to() != null && row.to().isBefore(LocalDate.now(uses.clock()))) {
            note(entry, TO, "chronic.earlier-over");
        }
    }

    private static void repeated(SheetEntry<EarlierRow> entry, EarlierCertificate certificate, CheckContext context) {
        OptionalInt sameNumber = context.sameAs("chronic.certificate", certificate.number(), entry.row());
        OptionalInt samePlace = context.sameAs("chronic.disease",
                ApplicationDisease.key(certificate.personId(), certificate.disease()), entry.row());
        if (sameNumber.isPresent()) {
            error(entry, NUMBER, "chronic.earlier-number-twice", sameNumber.getAsInt());
        }
        if (samePlace.isPresent()) {
            error(entry, DISEASE, "chronic.earlier-disease-twice", samePlace.getAsInt());
        }
    }

    /** The first error of a cell stays, so what the file repeats is not told twice. */
    private static void report(SheetEntry<EarlierRow> entry, List<Problem> problems) {
        problems.forEach(p -> entry.error(p.code().equals("chronic.number-taken") ? NUMBER : DISEASE, p.code(), p.message()));
    }

    @Override
    public ApplyReport apply(Actor caller, String fileName, Iterable<SheetEntry<EarlierRow>> good, Progress progress) {
        return uses.store().write(session -> {
            uses.access().require(session, caller, BaseRights.IMPORT_RUN);
            PolicyPack pack = pack(session);
            ChronicRules rules = pack.section(ChronicRules.class);
            List<SheetEntry<EarlierRow>> entries = new ArrayList<>();
            good.forEach(entries::add);
            List<EarlierCertificate> certificates = found(session, caller, rules, entries);
            progress.check();
            uses.certificates().takeOver(session, caller, pack, certificates, ApplicationProfile.subject(fileName));
            return new ApplyReport(certificates.size(), 0, 0, List.of());
        });
    }

    /** Refused, naming the rows, when persons or diseases changed since the check. */
    private List<EarlierCertificate> found(Session session, Actor caller, ChronicRules rules, List<SheetEntry<EarlierRow>> entries) {
        List<EarlierCertificate> found = List.copyOf(read(session, caller, rules, entries).values());
        List<Problem> problems = entries.stream().flatMap(e -> e.problems().stream()).filter(p -> !p.note())
                .map(p -> new Problem(p.kind(), TEXT.get("row", p.row()), p.message())).toList();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return found;
    }

    @Override
    public String kindLabel(String kind) {
        return TEXT.get("kind." + kind);
    }

    private static void error(SheetEntry<EarlierRow> entry, String column, String kind, Object... args) {
        entry.error(column, kind, TEXT.get(kind, args));
    }

    private static void note(SheetEntry<EarlierRow> entry, String column, String kind, Object... args) {
        entry.note(column, kind, TEXT.get(kind, args));
    }
}
