package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.base.Period;
import org.minkang.base.Refused;
import org.minkang.casework.stock.Piece;
import org.minkang.casework.stock.Piece.State;
import org.minkang.casework.stock.SerialBook;
import org.minkang.casework.stock.SerialBook.Sums;
import org.minkang.testing.Database;

/** Blank certificates with printed serials: none twice, none unexplained. */
@ParameterizedClass
@EnumSource
class BlanksTest {

    private static final AtomicInteger SERIES = new AtomicInteger();
    private static final Set<State> GONE = Set.of(State.USED, State.VOID);

    @Parameter
    Database database;
    private County county;
    private Blanks blanks;
    private String series;

    @BeforeEach
    void open() {
        county = County.of(database, BlanksTest.class, text -> text.replace("    providers-per-certificate: 2\n",
                "    providers-per-certificate: 2\n    stock: true\n    stock-warn-below: 3\n"));
        blanks = county.room.blanks();
        series = "MK" + (char) ('A' + SERIES.getAndIncrement() % 26) + "-";
        // what an earlier test left over is written off
        county.store.run(s -> s.execute("update mk_serial set state = 'VOID', reason = '清库', ended_on = ?,"
                + " ended_by = 'test' where state = 'LEFT'", County.TODAY));
    }

    private int receive(int first, int last) {
        return county.store.write(s -> blanks.stock().receive(s, county.desk, serial(first), serial(last), County.TODAY, ""));
    }

    private String serial(int n) {
        return series + String.format("%05d", n);
    }

    private List<Certificate> issued(int count) {
        List<Certificate> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(county.issue(county.desk, county.approved("HTN").caseId()).get(0));
        }
        return all;
    }

    private void print(Actor actor, List<Certificate> certificates, String reason) {
        county.store.run(s -> county.certificates.print(s, actor, certificates.stream().map(Certificate::id).toList(), reason));
    }

    private Sums book() {
        List<SerialBook.Range> all = county.store.read(s -> blanks.stock().book().ranges(s, county.desk));
        assertTrue(all.stream().allMatch(r -> r.sums().addsUp()), all.toString());
        return all.stream().filter(r -> r.first().startsWith(series)).findFirst().orElseThrow().sums();
    }

    private List<String> serialsOf(Certificate certificate) {
        return county.store.read(s -> s.rows("select serial, state from mk_serial where used_id = ? order by place",
                certificate.id())).stream().map(r -> r.text(1) + " " + r.text(2)).toList();
    }

    private static Refused refused(String code, org.junit.jupiter.api.function.Executable attempt) {
        Refused refused = assertThrows(Refused.class, attempt);
        assertTrue(refused.has(code), refused.problems().toString());
        return refused;
    }

    @Test
    void eachPrintTakesTheNextBlankAndASpoiltSheetIsExplained() {
        assertEquals(6, receive(1, 6));
        List<Certificate> two = issued(2);
        print(county.desk, two, "");
        assertEquals(List.of(serial(1) + " USED"), serialsOf(two.get(0)));
        assertEquals(List.of(serial(2) + " USED"), serialsOf(two.get(1)));
        print(county.desk, two.subList(0, 1), "卡纸");
        assertEquals(List.of(serial(1) + " VOID", serial(3) + " USED"), serialsOf(two.get(0)));
        int spoilt = county.store.write(s -> blanks.stock().spoil(s, county.desk, serial(5), serial(5), "受潮"));
        assertEquals(1, spoilt);
        Sums range = book();
        assertEquals(List.of(6L, 2L, 2L, 2L), List.of(range.received(), range.used(), range.spoilt(), range.left()));
        List<Piece> used = county.store.read(s -> blanks.stock().book().pieces(s, county.desk, GONE, "", 0, 1000)).stream()
                .filter(u -> u.serial().startsWith(series)).toList();
        assertEquals(List.of(serial(1) + " 卡纸", serial(2) + " ", serial(3) + " ", serial(5) + " 受潮"),
                used.stream().map(u -> u.serial() + " " + u.reason()).toList());
        String said = county.store.read(s -> county.room.letters().stockBook(s, county.desk)).data().toString();
        assertTrue(said.contains(serial(5)) && said.contains("受潮"), said);
        print(county.desk, issued(1), "");
        assertEquals(Optional.of("空白证只剩 1 张（少于 3 张）。请及时印制入库。"), county.store.read(blanks::warning));
        print(county.desk, issued(1), "");
        Refused empty = refused("stock.short", () -> print(county.desk, two.subList(1, 2), "换证"));
        assertTrue(empty.getMessage().contains("0"), empty.getMessage());
        assertEquals(1, county.store.read(s -> county.certificates.prints(s, county.desk, two.get(1).id())).size(),
                "what could not be printed left no mark");
    }

    @Test
    void withoutABlankNoCertificateIsIssued() {
        Accepted approved = county.approved("HTN");
        long caseId = approved.caseId();
        assertTrue(county.view(county.desk, caseId).findings().stream().anyMatch(f -> f.code().equals("chronic.no-blank")),
                "said before anybody tries");
        Refused refused = assertThrows(Refused.class, () -> county.issue(county.desk, caseId));
        assertTrue(refused.getMessage().contains("空白证库存") && refused.getMessage().contains("入库"), refused.getMessage());
        assertEquals("certificate", county.view(county.desk, caseId).step());
        assertEquals(0, county.store.read(s -> Certificates.ofCase(s, caseId)).size());
        receive(1, 1);
        assertEquals(1, county.issue(county.desk, caseId).size());
        long counted = county.store.read(s -> blanks.stock().book().count(s, county.desk, GONE, ""));
        assertEquals(counted, county.store.read(s -> blanks.stock().book().pieces(s, county.desk, GONE, "", 0, 100_000)).size());
    }

    @Test
    void aReissueTakesABlankAndTheLostOneStaysIssued() {
        receive(1, 3);
        Certificate certificate = issued(1).get(0);
        print(county.desk, List.of(certificate), "");
        county.store.run(s -> county.room.life().reissue(s, county.desk, certificate.id(), "遗失"));
        print(county.desk, List.of(certificate), "");
        assertEquals(List.of(serial(1) + " USED", serial(2) + " USED"), serialsOf(certificate));
    }

    @Test
    void aPrintOfManyTakesAllOrNone() {
        receive(1, 2);
        List<Certificate> three = issued(3);
        refused("stock.short", () -> print(county.desk, three, ""));
        assertEquals(2, book().left());
        print(county.desk, three.subList(0, 2), "");
        assertEquals(0, book().left());
    }

    @Test
    void noSerialIsReceivedTwice() {
        receive(10, 20);
        Refused twice = refused("stock.serial-known", () -> receive(5, 11));
        assertTrue(twice.getMessage().contains("2") && twice.getMessage().contains(serial(10)), twice.getMessage());
        assertEquals(11, book().received());
        refused("stock.serial-range", () -> receive(30, 29));
        refused("stock.serial-range", () -> receive(1, 20_001));
        refused("stock.serial-form", () -> county.store.write(
                s -> blanks.stock().receive(s, county.desk, series + "01", "XX-09", County.TODAY, "")));
        refused("stock.serial-form", () -> county.store.write(
                s -> blanks.stock().receive(s, county.desk, series + "1", series + "10", County.TODAY, "")));
        refused("stock.day", () -> county.store.write(
                s -> blanks.stock().receive(s, county.desk, serial(40), serial(41), County.TODAY.plusDays(1), "")));
    }

    @Test
    void onlyWhatIsLeftIsWrittenOffAndWithAReason() {
        receive(1, 4);
        Certificate certificate = issued(1).get(0);
        print(county.desk, List.of(certificate), "");
        Refused some = refused("stock.not-left",
                () -> county.store.write(s -> blanks.stock().spoil(s, county.desk, serial(1), serial(5), "受潮")));
        assertEquals(List.of(serial(1), serial(5)), some.problems().stream().map(p -> p.place()).toList());
        assertEquals(3, book().left(), "none was written off");
        refused("stock.reason",
                () -> county.store.write(s -> blanks.stock().spoil(s, county.desk, serial(2), serial(2), " ")));
        Actor other = county.people.withRights(Rights.PRINT, Rights.END, BaseRights.PERSONS_SEARCH);
        refused("access.denied", () -> county.store.write(s -> blanks.stock().spoil(s, other, serial(2), serial(2), "受潮")));
        refused("access.denied",
                () -> county.store.write(s -> blanks.stock().receive(s, other, serial(50), serial(60), County.TODAY, "")));
        refused("access.denied", () -> county.store.read(s -> county.room.letters().stockBook(s, other)));
    }

    @Test
    void severalSeatsTakeEveryBlankOnce() throws Exception {
        receive(1, 40);
        List<List<Certificate>> seats = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            seats.add(takenOver(8));
        }
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<?>> works = new ArrayList<>();
        for (List<Certificate> own : seats) {
            Actor desk = county.people.withRoles("chronic-desk");
            works.add(pool.submit(() -> {
                for (int i = 0; i < own.size(); i += 2) {
                    List<Certificate> pair = own.subList(i, i + 2);
                    county.store.writeRepeatable(s -> county.certificates.print(s, desk,
                            pair.stream().map(Certificate::id).toList(), "换发"));
                }
            }));
        }
        for (Future<?> work : works) {
            work.get();
        }
        pool.shutdown();
        List<String> issued = county.store.read(s -> s.rows(
                "select serial from mk_serial where state = 'USED' and serial >= ? order by place", serial(1)))
                .stream().map(r -> r.text(1)).filter(n -> n.startsWith(series)).toList();
        assertEquals(32, new HashSet<>(issued).size());
        assertEquals(serial(1), issued.get(0));
        assertEquals(serial(32), issued.get(31), "in printing order, without a gap");
        Sums range = book();
        assertEquals(List.of(40L, 32L, 0L, 8L), List.of(range.received(), range.used(), range.spoilt(), range.left()));
    }

    private List<Certificate> takenOver(int count) {
        List<Certificate> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long person = county.person();
            county.store.run(s -> county.certificates.takeOver(s, county.desk, county.packs.require(s, County.TODAY),
                    List.of(new EarlierCertificate(person, "HTN", "B" + person, new Period(County.TODAY, null))), "旧册"));
            all.add(county.store.read(s -> Certificates.held(s, person).get(0)));
        }
        return all;
    }

    @Test
    void withoutAStockInThePackNothingIsTaken() {
        County usual = County.of(database);
        Certificate certificate = usual.issue(usual.desk, usual.approved("HTN").caseId()).get(0);
        usual.store.run(s -> usual.certificates.print(s, usual.desk, List.of(certificate.id()), ""));
        assertEquals(0, usual.store.read(s -> s.rows("select serial from mk_serial where used_id = ?",
                certificate.id())).size());
        assertEquals(Optional.empty(), usual.store.read(usual.room.blanks()::warning));
    }
}
