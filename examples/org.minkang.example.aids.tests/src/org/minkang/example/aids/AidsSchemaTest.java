package org.minkang.example.aids;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.minkang.casework.type.CaseworkSection;
import org.minkang.example.aids.internal.SectionComponent;
import org.minkang.testing.SchemaCheck;

class AidsSchemaTest {

    @Test
    void theSchemaSaysOfEveryMapWhatItsReaderSays() throws IOException {
        SchemaCheck check = new SchemaCheck(List.of(new SectionComponent(), new CaseworkSection(type -> Optional.empty())));
        try (var in = AidsSection.class.getResourceAsStream("/packs/aids.yaml")) {
            check.with("aids.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        // the pack has only some of what the section "casework" may hold, which has a test of its own
        assertEquals(List.of(), check.faults().stream().filter(fault -> !fault.startsWith("casework")).toList());
    }
}
