package org.minkang.example.aids;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.AreaCode;
import org.minkang.base.Bilingual;
import org.minkang.base.IdNumber;
import org.minkang.base.Problem;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.OpenedCase;
import org.minkang.example.aids.AidsRules.Device;
import org.minkang.example.aids.AidsRules.PaperKind;
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

/** A township's workbook of requests: one row, one request. */
public class RequestProfile implements SheetProfile<RequestRow, Actor> {

    /** The id of the profile. */
    public static final String ID = "aids.requests";

    private static final String NAME = "name";
    private static final String ID_NUMBER = "idNumber";
    private static final String DEVICE = "device";
    private static final String PAPERS = "papers";
    private static final String APPLIED = "applied";
    private static final Text TEXT = Text.of(RequestProfile.class);
    /** From the field of a request to the column it is read from. */
    private static final Map<String, String> COLUMNS = Map.of("personId", ID_NUMBER, "appliedOn", APPLIED, "device", DEVICE);

    private final Store store;
    private final Access access;
    private final Journal journal;
    private final Persons persons;
    private final Aids aids;

    public RequestProfile(Store store, Access access, Journal journal, Persons persons, Aids aids) {
        this.store = store;
        this.access = access;
        this.journal = journal;
        this.persons = persons;
        this.aids = aids;
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
        return List.of(SheetColumn.text(NAME, "姓名", "Name", "申请人").needed().wide(10),
                SheetColumn.idNumber(ID_NUMBER, "身份证号", "ID number", "身份证号码", "公民身份号码").needed(),
                SheetColumn.text(DEVICE, "器具", "Device", "辅助器具", "申请器具").needed(),
                SheetColumn.text(PAPERS, "已交材料", "Papers handed in", "材料").wide(24),
                SheetColumn.day(APPLIED, "申请日期", "Applied on", "受理日期").needed());
    }

    @Override
    public RequestRow read(SheetRow row, RowProblems problems) {
        Optional<IdNumber> number = row.idNumber(ID_NUMBER);
        List<String> papers = Stream.of(row.text(PAPERS).split("[、,，;；]+")).map(String::strip)
                .filter(p -> !p.isEmpty()).toList();
        RequestRow read = new RequestRow(row.text(NAME), number.orElse(null), row.text(DEVICE), papers,
                row.day(APPLIED).orElse(null));
        return problems.bad() || number.isEmpty() ? null : read;
    }

    @Override
    public void check(Actor caller, List<SheetEntry<RequestRow>> chunk, CheckContext context) {
        store.read(session -> {
            access.require(session, caller, Rights.INTAKE);
            Map<String, Person> known = known(session, chunk);
            for (SheetEntry<RequestRow> entry : chunk) {
                Optional<NewRequest> request = request(session, caller, known, entry);
                request.ifPresent(r -> aids.check(session, r).forEach(p ->
                        entry.error(COLUMNS.getOrDefault(p.place(), ""), p.code(), p.message())));
                if (entry.good() && request.isPresent()) {
                    repeated(request.get(), entry, context);
                }
            }
            return null;
        });
    }

    private static void repeated(NewRequest request, SheetEntry<RequestRow> entry, CheckContext context) {
        OptionalInt first = context.sameAs("aids.request", request.personId() + "/" + request.device(), entry.row());
        if (first.isPresent()) {
            entry.error(DEVICE, "aids.twice", TEXT.get("aids.twice", first.getAsInt()));
        }
    }

    @Override
    public ApplyReport apply(Actor caller, String fileName, Iterable<SheetEntry<RequestRow>> good, Progress progress) {
        return store.write(session -> {
            access.require(session, caller, BaseRights.IMPORT_RUN);
            // some hundred in a year; a profile for fifty thousand rows works in chunks and forgets each with flushAndClear
            List<SheetEntry<RequestRow>> entries = new ArrayList<>();
            good.forEach(entries::add);
            List<OpenedCase> opened = take(session, caller, entries);
            List<ApplyReport.Line> lines = new ArrayList<>();
            for (int i = 0; i < opened.size(); i++) {
                lines.add(new ApplyReport.Line(entries.get(i).row(), ApplyReport.Fate.CREATED, "case",
                        Long.toString(opened.get(i).id()), opened.get(i).number()));
            }
            journal.record(session, caller, JournalEntry.of("aids.imported", "workbook", subject(fileName))
                    .change("requests", null, opened.size()));
            return new ApplyReport(opened.size(), 0, 0, lines);
        });
    }

    /** Time has passed since the check: everything is tested again, and what is wrong now is told with its row. */
    private List<OpenedCase> take(Session session, Actor caller, List<SheetEntry<RequestRow>> entries) {
        Map<String, Person> known = known(session, entries);
        List<NewRequest> requests = new ArrayList<>();
        for (SheetEntry<RequestRow> entry : entries) {
            Optional<NewRequest> request = request(session, caller, known, entry);
            if (request.isEmpty() || !entry.good()) {
                throw new Refused(new Problem("aids.changed", TEXT.get("row", entry.row()), TEXT.get("aids.changed")));
            }
            requests.add(request.get());
        }
        return aids.requestAll(session, caller, requests,
                (i, problem) -> problem.at(TEXT.get("row", entries.get(i).row())));
    }

    private Map<String, Person> known(Session session, List<SheetEntry<RequestRow>> entries) {
        return persons.byNumbers(session, entries.stream().map(e -> e.value().idNumber()).toList());
    }

    /** The row as a request; empty when its person or its device is unknown, which is reported at the cell. */
    private Optional<NewRequest> request(Session session, Actor caller, Map<String, Person> known,
            SheetEntry<RequestRow> entry) {
        RequestRow row = entry.value();
        Person person = known.get(row.idNumber().text());
        if (person == null) {
            entry.error(ID_NUMBER, "aids.person-unknown", TEXT.get("aids.person-unknown"));
            return Optional.empty();
        }
        Optional<AreaCode> own = caller.area();
        if (own.isPresent() && !person.area().map(own.get()::contains).orElse(false)) {
            entry.error(ID_NUMBER, "aids.other-area", TEXT.get("aids.other-area"));
        }
        if (!person.name().equals(row.name())) {
            entry.error(NAME, "aids.name-differs", TEXT.get("aids.name-differs"));
        }
        Optional<AidsRules> rules = aids.rules(session, row.applied());
        Optional<Device> device = rules.flatMap(r -> r.named(row.device()));
        if (rules.isPresent() && device.isEmpty()) {
            entry.error(DEVICE, "aids.device-unknown", TEXT.get("aids.device-unknown", row.device()));
            return Optional.empty();
        }
        Set<String> papers = new HashSet<>();
        for (PaperKind kind : rules.map(AidsRules::papers).orElse(List.of())) {
            if (row.papers().contains(kind.name().zh())) {
                papers.add(kind.key());
            }
        }
        return Optional.of(new NewRequest(person.id(), device.map(Device::key).orElse(row.device()), row.applied(),
                papers, "workbook"));
    }

    /** A journal subject is short; the end of a file name says more than its beginning. */
    private static String subject(String fileName) {
        return fileName.length() <= 60 ? fileName : fileName.substring(fileName.length() - 60);
    }

    @Override
    public String kindLabel(String kind) {
        return TEXT.get("kind." + kind);
    }
}
