package org.minkang.register.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.base.Period;
import org.minkang.register.Fact;
import org.minkang.register.FactProvider;
import org.minkang.register.Facts;
import org.minkang.register.MarkKinds;
import org.minkang.register.PersonChange;
import org.minkang.store.Session;
import org.minkang.testing.Database;

@ParameterizedClass
@EnumSource
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Parameter
    Database database;

    private Room room;
    private long person;

    @BeforeParameterizedClassInvocation
    void open() {
        room = new Room(database);
        person = room.register("李某", Room.EAST);
    }

    @AfterParameterizedClassInvocation
    void close() {
        room.close();
    }

    @Test
    void isUnknownWhenNobodyProvidesIt() {
        Fact fact = ask(new Facts(List::of), Fact.INSURED);
        assertTrue(fact.isUnknown());
        assertFalse(fact.text().isBlank());
    }

    @Test
    void isWhatTheOneWhoKnowsSays() {
        Facts facts = facts((s, fact, id, on) -> Fact.yes("参保 " + on, "参保台账"));
        assertEquals(Fact.yes("参保 2026-03-01", "参保台账"), ask(facts, Fact.INSURED));
        assertTrue(ask(facts, "something.else").isUnknown());
    }

    @Test
    void aProviderThatThrowsLeavesItUnknownAndLogsNothingPersonal() {
        List<String> log = new ArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord record) {
                log.add(new SimpleFormatter().format(record));
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        Logger logger = Logger.getLogger(Facts.class.getName());
        logger.addHandler(listener);
        try {
            Facts facts = facts((s, fact, id, on) -> {
                throw new IllegalStateException("李某 " + room.numberOf(person));
            });
            assertTrue(ask(facts, Fact.INSURED).isUnknown());
        } finally {
            logger.removeHandler(listener);
        }
        assertEquals(1, log.size());
        assertTrue(log.get(0).contains("IllegalStateException"));
        assertFalse(log.get(0).contains("李某") || log.get(0).contains("431099"), log.get(0));
    }

    @Test
    void noAnswerAtAllIsUnknown() {
        assertTrue(ask(facts((s, fact, id, on) -> null), Fact.INSURED).isUnknown());
    }

    @Test
    void twoWhoContradictEachOtherLeaveItToAPerson() {
        FactProvider yes = provider((s, fact, id, on) -> Fact.yes("a", "a"));
        FactProvider no = provider((s, fact, id, on) -> Fact.no("b", "b"));
        FactProvider unknown = provider((s, fact, id, on) -> Fact.unknown("c"));
        assertTrue(ask(new Facts(() -> List.of(yes, no)), Fact.INSURED).isUnknown());
        assertTrue(ask(new Facts(() -> List.of(unknown, yes)), Fact.INSURED).isYes());
        assertEquals("c", ask(new Facts(() -> List.of(unknown)), Fact.INSURED).text());
    }

    @Test
    void theRegisterItselfKnowsWhoIsAlive() {
        long dead = room.register("李某", Room.EAST);
        room.store.run(s -> room.persons.change(s, room.clerk, dead, room.persons.require(s, dead).version(),
                PersonChange.of(room.persons.require(s, dead)).withDiedOn(DAY).because("死亡证明")));
        Facts facts = new Facts(List::of);
        assertTrue(ask(facts, Fact.ALIVE).isYes());
        assertTrue(room.store.read(s -> facts.ask(s, Fact.ALIVE, dead, DAY)).isYes(), "on the day itself");
        assertTrue(room.store.read(s -> facts.ask(s, Fact.ALIVE, dead, DAY.plusDays(1))).isNo());
        assertTrue(room.store.read(s -> facts.ask(s, Fact.ALIVE, dead, LocalDate.of(1960, 1, 1))).isNo());
        assertTrue(room.store.read(s -> facts.ask(s, Fact.ALIVE, -1, DAY)).isUnknown());
    }

    @Test
    void theRegisterItselfKnowsTheMarks() {
        room.store.run(s -> room.marks.add(s, room.clerk, person, MarkKinds.LOW_INCOME, Period.from(DAY), "民政名单"));
        Facts facts = new Facts(List::of);
        Fact fact = ask(facts, Fact.MARK + MarkKinds.LOW_INCOME);
        assertTrue(fact.isYes());
        assertEquals("民政名单", fact.source());
        assertTrue(ask(facts, Fact.MARK + "own-list").isNo());
        assertTrue(room.store.read(s -> facts.ask(s, Fact.MARK + MarkKinds.LOW_INCOME, person, DAY.minusDays(1)))
                .isNo());
    }

    private Fact ask(Facts facts, String fact) {
        return room.store.read(s -> facts.ask(s, fact, person, DAY));
    }

    /** How a provider answers. */
    private interface Answer {
        Fact state(Session s, String fact, long personId, LocalDate on);
    }

    private static Facts facts(Answer answer) {
        return new Facts(() -> List.of(provider(answer)));
    }

    private static FactProvider provider(Answer answer) {
        return new FactProvider() {
            @Override
            public Set<String> facts() {
                return Set.of(Fact.INSURED);
            }

            @Override
            public Fact state(Session s, String fact, long personId, LocalDate on) {
                return answer.state(s, fact, personId, on);
            }
        };
    }
}
