package org.minkang.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.minkang.base.Bilingual;
import org.minkang.base.Money;
import org.minkang.base.Progress;

/** A profile as a module would write one; what it stores is a list. */
final class People implements SheetProfile<People.Person, String> {

    record Person(String name, String idNumber, LocalDate born, Money paid, String phone) {
    }

    /** The "database". */
    final List<Person> stored = new ArrayList<>();
    final Set<String> known = new HashSet<>();
    RuntimeException failing;
    Runnable duringApply = () -> {
    };

    @Override
    public String id() {
        return "test.people";
    }

    @Override
    public Bilingual name() {
        return Bilingual.of("人员", "People");
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(SheetColumn.text("number", "序号", "No."), SheetColumn.text("name", "姓名", "Name", "参保人姓名").needed(),
                SheetColumn.idNumber("idNumber", "身份证号", "ID number", "身份证号码", "公民身份号码").needed(),
                SheetColumn.day("born", "出生日期", "Born"), SheetColumn.money("paid", "金额", "Paid"),
                SheetColumn.text("phone", "联系电话", "Phone", "电话"), SheetColumn.text("note", "备注", "Note"));
    }

    @Override
    public Person read(SheetRow row, RowProblems problems) {
        if (failing != null) {
            throw failing;
        }
        var id = row.idNumber("idNumber");
        var born = row.day("born");
        var paid = row.money("paid");
        return problems.bad() ? null
                : new Person(row.text("name"), id.orElseThrow().text(), born.orElse(null), paid.orElse(Money.ZERO), row.text("phone"));
    }

    @Override
    public void check(String caller, List<SheetEntry<Person>> chunk, CheckContext context) {
        for (SheetEntry<Person> entry : chunk) {
            if (known.contains(entry.value().idNumber())) {
                entry.error("idNumber", "people.known", "已登记。");
            }
            context.sameAs("idNumber", entry.value().idNumber(), entry.row())
                    .ifPresent(first -> entry.error("idNumber", "people.twice", "与第 " + first + " 行重复。"));
        }
    }

    @Override
    public ApplyReport apply(String caller, String fileName, Iterable<SheetEntry<Person>> good, Progress progress) {
        List<Person> transaction = new ArrayList<>();
        duringApply.run();
        for (SheetEntry<Person> entry : good) {
            transaction.add(entry.value());
        }
        stored.addAll(transaction);
        return new ApplyReport(transaction.size(), 0, 0, List.of());
    }

    @Override
    public String kindLabel(String kind) {
        return "people.twice".equals(kind) ? "文件内重复" : kind;
    }

    static SheetImport<Person, String> open(People profile, java.nio.file.Path file) {
        return new SheetImport<>(profile, "tester", file);
    }

    /** The n-th of some valid numbers. */
    static String number(int n) {
        String seventeen = String.format("431021%04d%02d%02d%03d", 1940 + n % 60, 1 + n % 12, 1 + n % 28, n / 60 % 1000);
        return seventeen + org.minkang.base.IdNumber.checkDigit(seventeen);
    }
}
