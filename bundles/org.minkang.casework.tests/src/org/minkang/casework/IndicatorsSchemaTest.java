package org.minkang.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minkang.casework.indicator.IndicatorsSection;
import org.minkang.testing.SchemaCheck;

class IndicatorsSchemaTest {

    @Test
    void theSchemaSaysOfEveryMapWhatItsReaderSays() throws IOException {
        SchemaCheck check = new SchemaCheck(List.of(new IndicatorsSection()));
        Path pack = Path.of("../org.minkang.casework/src/packs/indicators.yaml");
        assertEquals("", String.join("\n", check.with("indicators.yaml", Files.readString(pack)).faults()));
    }
}
