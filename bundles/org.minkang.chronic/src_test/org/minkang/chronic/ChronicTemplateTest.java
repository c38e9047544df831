package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.minkang.letters.Letters;

class ChronicTemplateTest {

    @Test
    void everyTemplateCanBePrinted() {
        Letters letters = new Letters(Optional.empty());
        for (ChronicTemplate template : ChronicTemplate.all()) {
            assertEquals(List.of(), letters.check(template), template.id());
        }
    }

    @Test
    void idsAreUnique() {
        Set<String> ids = new HashSet<>();
        ChronicTemplate.all().forEach(t -> ids.add(t.id()));
        assertEquals(ChronicTemplate.all().size(), ids.size());
    }
}
