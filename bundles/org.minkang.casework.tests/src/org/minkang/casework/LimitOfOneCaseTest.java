package org.minkang.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.casework.QueueFilter.Scope;
import org.minkang.casework.type.Deadline;
import org.minkang.testing.Database;

/** A case that has a limit of its own beside the clock of its type: 20 working days from Monday 2 March 2026 is 30 March. */
@ParameterizedClass
@EnumSource
class LimitOfOneCaseTest {

    private static final Deadline MONTH_END = new Deadline(Deadline.Kind.MONTH_DAY, 31, "");

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

    private LocalDate due(CaseOpening opening) {
        return office.open(opening).dueOn().orElseThrow();
    }

    private CaseOpening opening(String item) {
        return office.application(office.applicant(), item);
    }

    @Test
    void theEarlierOfBothIsTheDayItIsDue() {
        assertEquals(LocalDate.of(2026, 3, 30), due(opening("A").within(MONTH_END)), "the clock ends first");
        assertEquals(LocalDate.of(2026, 3, 12), due(opening("A").within(new Deadline(Deadline.Kind.DAYS, 10, ""))));
        office.clock.set(LocalDate.of(2026, 3, 3));
        assertEquals(LocalDate.of(2026, 3, 31), due(opening("A").within(MONTH_END)), "both end on one day");
        office.clock.set(LocalDate.of(2026, 3, 20));
        assertEquals(LocalDate.of(2026, 3, 31), due(opening("A").within(MONTH_END)), "the own limit ends first");
        assertEquals(LocalDate.of(2026, 4, 20), due(opening("A")), "another case is not touched by it; 6 April is free");
    }

    @Test
    void calendarDaysKnowNoHolidays() {
        office.clock.set(LocalDate.of(2026, 4, 1));
        assertEquals(LocalDate.of(2026, 4, 6), due(opening("A").within(new Deadline(Deadline.Kind.DAYS, 5, ""))), "Qingming");
    }

    @Test
    void manyOpenedAtOnceKeepTheirOwnLimits() {
        office.clock.set(LocalDate.of(2026, 3, 20));
        List<CaseOpening> openings = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            openings.add(i % 3 == 0 ? opening("A").within(MONTH_END) : opening("A"));
        }
        List<OpenedCase> opened = office.store.write(s -> office.cases.openAll(s, office.clerk, openings));
        for (int i = 0; i < 30; i++) {
            LocalDate expected = i % 3 == 0 ? LocalDate.of(2026, 3, 31) : LocalDate.of(2026, 4, 20);
            assertEquals(expected, office.see(office.clerk, opened.get(i).id()).dueOn(), "case " + i);
        }
    }

    @Test
    void theTasksFollowAndTheQueueHasThemFirst() {
        office.clock.set(LocalDate.of(2026, 3, 30));
        CaseFile usual = office.open(opening("A"));
        CaseFile near = office.open(opening("A").within(MONTH_END));
        office.pass(office.clerk, office.see(office.clerk, usual.id()));
        office.pass(office.clerk, office.see(office.clerk, near.id()));
        List<QueueRow> rows = office.cases.queue(office.reviewer, QueueFilter.of(Scope.GROUP), 0, 10);
        assertEquals(List.of(near.number(), usual.number()), rows.stream().map(QueueRow::number).toList());
        assertEquals(LocalDate.of(2026, 3, 31), rows.get(0).dueOn(), "the step's three days end after the month");
        assertEquals(LocalDate.of(2026, 4, 2), rows.get(1).dueOn());
    }
}
