package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.Period;
import org.minkang.base.Refused;
import org.minkang.testing.Database;

/** Certificates from before the program was used. */
@ParameterizedClass
@EnumSource
class TakeOverTest {

    @Parameter
    Database database;
    private County county;

    @BeforeEach
    void open() {
        county = County.of(database);
    }

    private static EarlierCertificate earlier(long person, String disease, String number) {
        return new EarlierCertificate(person, disease, number,
                new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31)));
    }

    private void takeOver(Actor actor, EarlierCertificate... certificates) {
        county.store.run(s -> county.certificates.takeOver(s, actor, county.packs.require(s, County.TODAY),
                List.of(certificates), "旧系统"));
    }

    @Test
    void whoHoldsAnEarlierCertificateIsNotCertifiedAgain() {
        long person = county.person();
        takeOver(county.desk, earlier(person, "HTN", "OLD" + person));
        Refused refused = assertThrows(Refused.class, () -> county.accept(county.application(person, "HTN")));
        assertTrue(refused.has("chronic.already-certified"));
        assertTrue(refused.getMessage().contains("OLD" + person));
        assertEquals(1, county.store.read(s -> county.certificates.of(s, county.desk, person, County.TODAY)).size());
    }

    @Test
    void everyTakenNumberAndPlaceIsNamedAndNothingIsTakenOver() {
        long person = county.person();
        long other = county.person();
        takeOver(county.desk, earlier(person, "HTN", "OLD" + person));
        Refused refused = assertThrows(Refused.class,
                () -> takeOver(county.desk, earlier(other, "DM", "OLD" + person),
                        earlier(person, "HTN", "NEW" + person), earlier(other, "XYZ", "X" + person),
                        earlier(other, "CA", "CA" + person), earlier(other, "CA", "CB" + person)));
        assertEquals(List.of("chronic.number-taken", "chronic.place-taken", "chronic.disease-unknown",
                "chronic.place-taken"), refused.problems().stream().map(p -> p.code()).toList());
        assertEquals(List.of(), county.store.read(s -> county.certificates.of(s, county.desk, other)));
    }

    @Test
    void onlyTheDeskTakesThemOver() {
        long person = county.person();
        assertThrows(Refused.class, () -> takeOver(county.reviewer, earlier(person, "HTN", "OLD" + person)));
    }
}
