package org.minkang.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2Test {

    private static final Argon2 QUICK = new Argon2(8, 1, 1);

    @Test
    void matchesTheReferenceImplementation() {
        // from the test vectors of the reference implementation, phc-winner-argon2
        String reference = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
        assertTrue(Argon2.matches("password".toCharArray(), reference));
        assertFalse(Argon2.matches("Password".toCharArray(), reference));
    }

    @Test
    void matchesItsOwnHashesAndSaltsEachAnew() {
        char[] password = "密码 𠮷 pässword".toCharArray();
        String first = QUICK.hash(password);
        assertTrue(first.startsWith("$argon2id$v=19$m=8,t=1,p=1$"));
        assertNotEquals(first, QUICK.hash(password));
        assertTrue(Argon2.matches(password, first));
        assertFalse(Argon2.matches("密码".toCharArray(), first));
    }

    @Test
    void matchesHoweverTheLettersWereComposed() {
        assertTrue(Argon2.matches("p\u00e4ssword".toCharArray(), QUICK.hash("pa\u0308ssword".toCharArray())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "$argon2i$v=19$m=8,t=1,p=1$YWFhYWFhYWE$YWFh", "$argon2id$v=19$m=8,t=1,p=1$$"})
    void matchesNothingThatIsNoHash(String text) {
        assertFalse(Argon2.matches(new char[0], text));
    }

    @Test
    void knowsAHashWithOtherParameters() {
        assertFalse(QUICK.isOutdated(QUICK.hash("x".toCharArray())));
        assertTrue(new Argon2(16, 1, 1).isOutdated(QUICK.hash("x".toCharArray())));
        assertTrue(QUICK.isOutdated("x"));
    }

    @Test
    void makesHashesOfNothingThatCostAsMuch() {
        String hash = QUICK.hashOfNothing();
        assertEquals(QUICK.hash("x".toCharArray()).length(), hash.length());
        assertFalse(QUICK.isOutdated(hash));
    }
}
