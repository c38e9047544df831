package org.minkang.access.journal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesJsonTest {

    @Test
    void hasOneFormForTheSameChanges() {
        List<Change> changes = List.of(
                new Change("name", null, "李\"\\\n\u0001"), new Change("null", "null", null), new Change("", "", "[],"));
        String json =
                "[[\"name\",null,\"李\\\"\\\\\\u000a\\u0001\"],[\"null\",\"null\",null],[\"\",\"\",\"[],\"]]";
        assertEquals(json, ChangesJson.write(changes));
        assertEquals(changes, ChangesJson.read(json));
        assertEquals("[]", ChangesJson.write(List.of()));
        assertEquals(List.of(), ChangesJson.read("[]"));
    }

    @Test
    void readsWhatIsLeftOfATextThatWasTamperedWith() {
        String json = ChangesJson.write(List.of(new Change("a", "b", "c"), new Change("d", "e", "f")));
        for (int i = 0; i <= json.length(); i++) {
            String cut = json.substring(0, i);
            assertDoesNotThrow(() -> ChangesJson.read(cut), cut);
        }
    }
}
