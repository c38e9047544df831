package org.minkang.example.aids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.IdNumber;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.SheetCheck;
import org.minkang.sheets.SheetImport;
import org.minkang.testing.Database;

/** A township's workbook of requests. */
@ParameterizedClass
@EnumSource
class ImportTest {

    @Parameter
    Database database;
    @TempDir
    Path folder;
    private Town town;
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void open() {
        town = Town.of(database, ImportTest.class);
        lines.clear();
        lines.add("青山镇辅助器具申请表");
        lines.add("姓名,身份证号,辅助器具,已交材料,申请日期");
    }

    private IdNumber person(String name) {
        IdNumber number = Town.number();
        town.person(number, name, Town.VILLAGE);
        return number;
    }

    private void row(String name, IdNumber number, String device) {
        lines.add(String.join(",", name, number.text(), device, "申请表、评估表", "2026-03-02"));
    }

    private SheetImport<RequestRow, Actor> sheet(Actor caller) throws IOException {
        return new SheetImport<>(town.profile, caller, Files.write(folder.resolve("青山镇.csv"), lines));
    }

    private static List<String> faults(SheetCheck check) {
        return check.problems().stream().filter(p -> !p.note()).map(p -> p.row() + " " + p.column() + " " + p.kind()).toList();
    }

    @Test
    void goodRowsBecomeCasesOnTheDeskOfTheReview() throws IOException {
        row("李某某", person("李某某"), "轮椅");
        row("王某某", person("王某某"), "助听器");
        SheetImport<RequestRow, Actor> sheet = sheet(town.clerk);
        assertEquals(List.of(), faults(sheet.check(Progress.NONE)));
        ApplyReport report = sheet.apply(Progress.NONE);
        assertEquals(2, report.created());
        long second = Long.parseLong(report.lines().get(1).id());
        assertEquals("hearing-aid", town.stored(second).device());
        assertEquals("review", town.view(town.reviewer, second).step());
        assertEquals(List.of(), town.view(town.reviewer, second).missingPapers());
        assertEquals(town.view(town.reviewer, second).number(), report.lines().get(1).text());
    }

    @Test
    void everyFaultIsFoundAtItsCellAndNothingIsWrittenByTheCheck() throws IOException {
        IdNumber held = person("赵某");
        long holder = town.store.read(s -> town.persons.byNumber(s, held)).orElseThrow().id();
        town.handedOut(holder, "wheelchair");
        IdNumber twice = person("钱某");
        row("赵某", held, "轮椅");
        row("钱某", twice, "手杖");
        row("钱某", twice, "手杖");
        row("孙某", Town.number(), "手杖");
        row("李某", person("李某甲"), "火箭");
        long before = town.requests();
        SheetImport<RequestRow, Actor> sheet = sheet(town.clerk);
        SheetCheck check = sheet.check(Progress.NONE);
        assertEquals(List.of("3 device aids.too-early", "5 device aids.twice", "6 idNumber aids.person-unknown",
                "7 name aids.name-differs", "7 device aids.device-unknown"), faults(check));
        assertEquals(before, town.requests());
        check.counts().forEach(kind -> assertTrue(!kind.label().startsWith("!"), kind.label()));
        assertEquals(1, sheet.apply(Progress.NONE).created());
    }

    @Test
    void whatChangedSinceTheCheckUndoesTheWholeFile() throws IOException {
        IdNumber one = person("李某某");
        row("王某某", person("王某某"), "手杖");
        row("李某某", one, "手杖");
        SheetImport<RequestRow, Actor> sheet = sheet(town.clerk);
        assertEquals(List.of(), faults(sheet.check(Progress.NONE)));
        long person = town.store.read(s -> town.persons.byNumber(s, one)).orElseThrow().id();
        town.take(town.request(person, "cane"));
        long before = town.requests();
        Refused refused = assertThrows(Refused.class, () -> sheet.apply(Progress.NONE));
        assertTrue(refused.has("aids.pending"), refused.getMessage());
        assertEquals("第 4 行", refused.problems().get(0).place());
        assertEquals(before, town.requests());
    }

    @Test
    void aTownshipImportsNobodyFromElsewhere() throws IOException {
        IdNumber number = Town.number();
        town.person(number, "王某某", Town.OTHER_VILLAGE);
        row("王某某", number, "手杖");
        Actor township = town.people.inArea(AreaCode.parse("431099101").orRefuse(), "township-clerk", "data-manager");
        assertEquals(List.of("3 idNumber aids.other-area"), faults(sheet(township).check(Progress.NONE)));
    }

    @Test
    void whoMayNotImportOrTakeInIsRefused() throws IOException {
        row("李某某", person("李某某"), "手杖");
        Actor onlyImports = town.people.withRights("import.run");
        assertThrows(Refused.class, () -> sheet(onlyImports).check(Progress.NONE));
        Actor onlyTakesIn = town.people.withRights(Rights.INTAKE);
        SheetImport<RequestRow, Actor> sheet = sheet(onlyTakesIn);
        sheet.check(Progress.NONE);
        assertTrue(assertThrows(Refused.class, () -> sheet.apply(Progress.NONE)).has("access.denied"));
    }
}
