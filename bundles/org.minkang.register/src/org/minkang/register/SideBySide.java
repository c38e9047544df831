package org.minkang.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.minkang.base.IdNumber;
import org.minkang.store.Session;

/** The values of two entries as they are shown beside each other. */
final class SideBySide {

    private final Session s;
    private final boolean masked;

    /** @param masked whether only those digits of numbers and days are shown that differ */
    SideBySide(Session s, boolean masked) {
        this.s = s;
        this.masked = masked;
    }

    List<Comparison.Field> fields(PersonDetails a, PersonDetails b) {
        List<Comparison.Field> fields = new ArrayList<>();
        boolean numbered = a.number() != null || b.number() != null;
        String one = text(a.number());
        String other = text(b.number());
        add(fields, MergeField.NUMBER, shown(one, other, IdNumber.mask(text(a.number()))),
                shown(other, one, IdNumber.mask(text(b.number()))), !one.equals(other));
        add(fields, MergeField.NAME, a.name(), b.name(), !a.name().equals(b.name()));
        add(fields, MergeField.SEX, a.sex().text(), b.sex().text(), !numbered && a.sex() != b.sex());
        String born = a.birth().toString();
        String otherBorn = b.birth().toString();
        add(fields, MergeField.BIRTH, shown(born, otherBorn, born.substring(0, 4) + "-**-**"),
                shown(otherBorn, born, otherBorn.substring(0, 4) + "-**-**"), !numbered && !born.equals(otherBorn));
        add(fields, MergeField.HOUSEHOLD, household(a.householdId()), household(b.householdId()),
                !Objects.equals(a.householdId(), b.householdId()));
        add(fields, MergeField.AREA, area(a.areaCode()), area(b.areaCode()), !Objects.equals(a.areaCode(), b.areaCode()));
        String phone = text(a.phone());
        String otherPhone = text(b.phone());
        add(fields, MergeField.PHONE, shown(phone, otherPhone, PersonDetails.maskPhone(phone)),
                shown(otherPhone, phone, PersonDetails.maskPhone(otherPhone)), !phone.equals(otherPhone));
        add(fields, MergeField.DIED, text(a.diedOn()), text(b.diedOn()), !Objects.equals(a.diedOn(), b.diedOn()));
        add(fields, MergeField.NOTE, text(a.note()), text(b.note()), !Objects.equals(a.note(), b.note()));
        return fields;
    }

    private static void add(List<Comparison.Field> fields, MergeField field, String kept, String merged, boolean choice) {
        fields.add(new Comparison.Field(field, kept, merged, choice));
    }

    /** The masked form, with the figures laid open in which the two differ: they are what somebody has to decide about. */
    private String shown(String value, String other, String maskedValue) {
        if (!masked || value.isEmpty()) {
            return value;
        }
        StringBuilder shown = new StringBuilder(maskedValue);
        for (int i = 0; value.length() == other.length() && i < value.length(); i++) {
            if (value.charAt(i) != other.charAt(i)) {
                shown.setCharAt(i, value.charAt(i));
            }
        }
        return shown.toString();
    }

    private String household(Long id) {
        return id == null ? "" : s.find(Household.class, id).map(Household::number)
                .map(n -> masked && IdNumber.parse(n).isDone() ? IdNumber.mask(n) : n).orElse("");
    }

    private String area(String code) {
        return code == null ? "" : Areas.shortNameOf(s, code);
    }

    private static String text(Object value) {
        return value == null ? "" : value instanceof IdNumber n ? n.text() : value.toString();
    }
}
