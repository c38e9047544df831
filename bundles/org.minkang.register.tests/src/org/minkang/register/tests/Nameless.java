package org.minkang.register.tests;

import java.time.LocalDate;
import java.util.List;
import org.minkang.base.Bilingual;
import org.minkang.register.PersonFindings;

/** A finding of an invented module: born on the first day of the register's year and called by one character. */
final class Nameless implements PersonFindings {

    @Override
    public String id() {
        return "test.nameless";
    }

    @Override
    public Bilingual label() {
        return Bilingual.of("单字", "One character");
    }

    @Override
    public Bilingual advice() {
        return Bilingual.of("请补全姓名。", "Please complete the name.");
    }

    @Override
    public String condition() {
        return "LENGTH(p.name) = 1 AND p.born_on <= ?";
    }

    @Override
    public List<Object> values(LocalDate today) {
        return List.of(today);
    }
}
