package org.minkang.register;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.minkang.base.AreaCode;
import org.minkang.base.IdNumber;
import org.minkang.base.Outcome;
import org.minkang.base.Problem;
import org.minkang.base.Sex;
import org.minkang.base.Text;

/** Turns what was written down about a person into details that may be stored, or into all problems at their fields. */
final class PersonCheck {

    private static final Text TEXT = Text.of(PersonCheck.class);
    /** Nobody has lived longer than 122 years; the register of a county is not the place to find the first. */
    private static final int OLDEST = 125;
    private static final int NOTE_LENGTH = 500;
    private static final Pattern PHONE_NOISE = Pattern.compile("[\\s()]");
    private static final Pattern PHONE_DASH = Pattern.compile("[‐–—]");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d-]{5,18}");

    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    private PersonCheck(LocalDate today) {
        this.today = today;
    }

    /** What a form, a workbook row or a change gives, before anything is believed. */
    record Written(String idNumber, String name, Sex sex, LocalDate birth, Long householdId, String areaCode,
            String phone, LocalDate diedOn, String note) {

        static Written of(NewPerson p) {
            return new Written(p.idNumber(), p.name(), p.sex(), p.birth(), p.householdId(), p.areaCode(), p.phone(),
                    null, p.note());
        }

        static Written of(PersonChange p) {
            return new Written(p.idNumber(), p.name(), p.sex(), p.birth(), p.householdId(), p.areaCode(), p.phone(),
                    p.diedOn(), p.note());
        }
    }

    static Outcome<PersonDetails> check(Written w, LocalDate today) {
        return new PersonCheck(today).run(w);
    }

    private Outcome<PersonDetails> run(Written w) {
        IdNumber number = number(w.idNumber());
        boolean numberless = w.idNumber() == null || w.idNumber().isBlank();
        String name = name(w.name());
        Sex sex = sex(w, number, numberless);
        LocalDate birth = birth(w, number, numberless);
        String area = area(w.areaCode());
        String phone = phone(w.phone());
        LocalDate diedOn = diedOn(w.diedOn(), birth);
        String note = w.note() == null || w.note().isBlank() ? null : w.note().strip();
        if (note != null && note.length() > NOTE_LENGTH) {
            wrong("note", "register.note-long", NOTE_LENGTH);
        }
        if (numberless && note == null) {
            wrong("note", "register.no-number-note");
        }
        if (!problems.isEmpty()) {
            return new Outcome.Failed<>(problems);
        }
        IdKind kind = number == null ? IdKind.NONE
                : number.isResidencePermit() ? IdKind.HMT_RESIDENCE : IdKind.RESIDENT;
        return Outcome.done(
                new PersonDetails(kind, number, name, sex, birth, w.householdId(), area, phone, diedOn, note));
    }

    private IdNumber number(String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        Outcome<IdNumber> parsed = IdNumber.parse(written);
        parsed.problems().forEach(p -> problems.add(p.at("idNumber")));
        IdNumber number = parsed.orElse(null);
        if (number != null && number.birth().isAfter(today)) {
            wrong("idNumber", "register.birth-future", number.birth());
        }
        return number;
    }

    private String name(String written) {
        String name = PersonName.clean(written);
        PersonName.firstWrong(name).ifPresentOrElse(
                bad -> wrong("name", "register.name-character", Character.toString(bad)),
                () -> {
                    if (name.isEmpty()) {
                        wrong("name", "register.name-missing");
                    } else if (name.codePointCount(0, name.length()) > PersonName.LENGTH) {
                        wrong("name", "register.name-long", PersonName.LENGTH);
                    }
                });
        return name;
    }

    private Sex sex(Written w, IdNumber number, boolean numberless) {
        if (number != null && w.sex() != null && w.sex() != number.sex()) {
            wrong("sex", "register.sex-differs", w.sex().text(), number.sex().text());
        }
        if (numberless && w.sex() == null) {
            wrong("sex", "register.sex-missing");
        }
        return number != null ? number.sex() : w.sex();
    }

    private LocalDate birth(Written w, IdNumber number, boolean numberless) {
        if (number != null && w.birth() != null && !w.birth().equals(number.birth())) {
            wrong("birth", "register.birth-differs", w.birth(), number.birth());
        }
        if (numberless && w.birth() == null) {
            wrong("birth", "register.birth-missing");
        }
        LocalDate birth = number != null ? number.birth() : w.birth();
        if (number == null && birth != null && (birth.isAfter(today) || birth.isBefore(today.minusYears(OLDEST)))) {
            wrong("birth", birth.isAfter(today) ? "register.birth-future" : "register.birth-old", birth);
        }
        return birth;
    }

    private String area(String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        Outcome<AreaCode> code = AreaCode.parse(written);
        code.problems().forEach(p -> problems.add(p.at("areaCode")));
        return code.map(AreaCode::digits).orElse(null);
    }

    private String phone(String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC);
        plain = PHONE_DASH.matcher(PHONE_NOISE.matcher(plain).replaceAll("")).replaceAll("-");
        if (!PHONE.matcher(plain).matches()) {
            wrong("phone", "register.phone", written.strip());
        }
        return plain;
    }

    private LocalDate diedOn(LocalDate day, LocalDate birth) {
        if (day != null && day.isAfter(today)) {
            wrong("diedOn", "register.death-future", day);
        } else if (day != null && birth != null && day.isBefore(birth)) {
            wrong("diedOn", "register.death-before-birth", day, birth);
        }
        return day;
    }

    private void wrong(String field, String code, Object... args) {
        problems.add(new Problem(code, field, TEXT.get(code, args)));
    }
}
