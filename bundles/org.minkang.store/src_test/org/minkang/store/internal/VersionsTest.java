package org.minkang.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {

    @ParameterizedTest
    @CsvSource({
        "1.0.0, 1.0.0, false",
        "1.0.9, 1.0.0, false",
        "1.1.0, 1.0.9, true",
        "2.0.0, 1.9.9, true",
        "1.9.0, 1.10.0, false",
        "1.10.0, 1.9.0, true",
        "1.1.0-rc1, 1.0.0, true",
        "1, 1.0.0, false",
        "whatever, 1.0.0, false",
    })
    void areNewerByTheirFirstTwoNumbers(String first, String second, boolean newer) {
        assertEquals(newer, Versions.isNewer(first, second));
    }
}
