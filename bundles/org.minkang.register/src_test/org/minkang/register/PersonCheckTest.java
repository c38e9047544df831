package org.minkang.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.base.IdNumber;
import org.minkang.base.Outcome;
import org.minkang.base.Problem;
import org.minkang.base.Sex;

class PersonCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String WOMAN = Numbers.of("431099", "19620507", "002");

    @Test
    void takesSexBirthAndKindFromTheNumber() {
        PersonDetails d = ok(NewPerson.of(WOMAN, "李某", "431099100201"));
        assertEquals(Sex.FEMALE, d.sex());
        assertEquals(LocalDate.of(1962, 5, 7), d.birth());
        assertEquals(IdKind.RESIDENT, d.idKind());
        assertEquals("431099100201", d.areaCode());
    }

    @Test
    void acceptsSmallXAndFifteenDigits() {
        String withX = Numbers.endingWithX();
        assertEquals(withX, ok(NewPerson.of(withX.toLowerCase(), "李某", null)).number().text());
        assertEquals(Numbers.of("431099", "19620507", "002"),
                ok(NewPerson.of("431099620507002", "李某", null)).number().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"810000", "820000", "830000"})
    void knowsTheResidencePermitOfHongKongMacaoAndTaiwan(String prefix) {
        assertEquals(IdKind.HMT_RESIDENCE,
                ok(NewPerson.of(Numbers.of(prefix, "19850101", "123"), "陈大文", null)).idKind());
    }

    @Test
    void comparesSexAndBirthWithTheNumberAndSaysBothAtOnce() {
        List<Problem> problems = problems(
                NewPerson.of(WOMAN, "李某", null).stated(Sex.MALE, LocalDate.of(1962, 5, 8)));
        assertEquals(List.of("sex", "birth"), problems.stream().map(Problem::place).toList());
        assertTrue(problems.get(0).message().contains("男") && problems.get(0).message().contains("女"));
        assertTrue(problems.get(1).message().contains("1962-05-08")
                && problems.get(1).message().contains("1962-05-07"));
    }

    @Test
    void aPersonWithoutANumberNeedsSexBirthAndTheReason() {
        assertEquals(IdKind.NONE,
                ok(NewPerson.withoutNumber("李小", Sex.MALE, TODAY, null, "新生儿,未上户口")).idKind());
        assertEquals(List.of("sex", "birth", "note"),
                problems(NewPerson.withoutNumber("李小", null, null, null, " ")).stream().map(Problem::place).toList());
    }

    @Test
    void aWrongNumberIsToldAtTheNumberAndNotAgainAtSexAndBirth() {
        List<Problem> problems = problems(NewPerson.of("431099196205070000", "", null));
        assertEquals(List.of("idNumber", "name"), problems.stream().map(Problem::place).toList());
        assertEquals("id.check-digit", problems.get(0).code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"李(lǐ)某 | (", "李某1 | 1", "李\ufffd | \ufffd", "李,某 | ,", "?;颊 | ?"})
    void refusesANameWithACharacterThatCannotBeInOneAndShowsIt(String name, String shown) {
        Problem problem = problems(NewPerson.of(WOMAN, name, null)).get(0);
        assertEquals("register.name-character", problem.code());
        assertTrue(problem.message().contains("“" + shown + "”"), problem.message());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"' 李 某 ' | 李某", "李\u3000某 | 李某", "古丽•买买提 | 古丽·买买提", "Maria  Silva | Maria Silva",
        "𠮷㛃 | 𠮷㛃", "王\ue863 | 王\ue863", "王\ud883\udf50 | 王\ud883\udf50"})
    void writesTheSameNameAlwaysTheSameWayAndLosesNoCharacter(String written, String stored) {
        assertEquals(stored, ok(NewPerson.of(WOMAN, written, null)).name());
    }

    @ParameterizedTest
    @CsvSource({"138 0000 0027,13800000027", "(0735)2345678,07352345678", "0735-2345678,0735-2345678",
        "13800000027,13800000027"})
    void readsPhoneNumbers(String written, String stored) {
        assertEquals(stored, ok(NewPerson.of(WOMAN, "李某", null).withPhone(written)).phone());
    }

    @Test
    void refusesAPhoneThatIsNone() {
        assertEquals("phone", problems(NewPerson.of(WOMAN, "李某", null).withPhone("无")).get(0).place());
    }

    @Test
    void refusesABirthInTheFuture() {
        assertEquals("idNumber",
                problems(NewPerson.of(Numbers.of("431099", "20270101", "001"), "李某", null)).get(0).place());
    }

    @Test
    void refusesADeathBeforeBirthOrInTheFuture() {
        PersonDetails d = ok(NewPerson.of(WOMAN, "李某", null));
        PersonChange change = PersonChange.of(new Person(1, d));
        assertEquals("register.death-before-birth", check(change.withDiedOn(LocalDate.of(1960, 1, 1))).code());
        assertEquals("register.death-future", check(change.withDiedOn(TODAY.plusDays(1))).code());
    }

    private static Problem check(PersonChange change) {
        return PersonCheck.check(PersonCheck.Written.of(change), TODAY).problems().get(0);
    }

    private static PersonDetails ok(NewPerson p) {
        return PersonCheck.check(PersonCheck.Written.of(p), TODAY).orRefuse();
    }

    private static List<Problem> problems(NewPerson p) {
        Outcome<PersonDetails> outcome = PersonCheck.check(PersonCheck.Written.of(p), TODAY);
        assertTrue(!outcome.isDone(), "was accepted");
        return outcome.problems();
    }

    /** Invented numbers with a right check digit. */
    static final class Numbers {

        static String of(String area, String birth, String order) {
            String digits = area + birth + order;
            return digits + IdNumber.checkDigit(digits);
        }

        static String endingWithX() {
            for (int i = 100; i < 1000; i++) {
                String number = of("431099", "19620507", String.valueOf(i));
                if (number.endsWith("X")) {
                    return number;
                }
            }
            throw new IllegalStateException();
        }
    }
}
