package org.minkang.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class PackSchemaTest {

    private static final Map<String, String> HEAD = Map.of("id", "a", "county", "某县", "area", "'431099'", "version", "'1'",
            "valid-from", "2026-01-01", "valid-to", "2026-12-31");
    private final PackSchema schema = PackSchema.of(List.of(new Clinic.Section()));

    @Test
    void theHeadHasTheKeysThatItsReaderKnowsAndNeedsThoseThatItNeeds() {
        Map<?, ?> head = (Map<?, ?>) ((Map<?, ?>) schema.tree().get("properties")).get("pack");
        Set<Object> keys = ((Map<?, ?>) head.get("properties")).keySet().stream()
                .filter(k -> !YamlNode.ALWAYS.contains(k)).collect(Collectors.toSet());
        assertEquals(HEAD.keySet(), keys);
        assertEquals(List.of(), codes(new TreeMap<>(HEAD)));
        for (String key : HEAD.keySet()) {
            Map<String, String> without = new TreeMap<>(HEAD);
            without.remove(key);
            assertEquals(((List<?>) head.get("required")).contains(key), !codes(without).isEmpty(), key);
        }
        Map<String, String> more = new TreeMap<>(HEAD);
        more.put("another", "1");
        assertEquals(List.of("policy.unknown-key"), codes(more));
    }

    private static List<String> codes(Map<String, String> head) {
        String text = "pack: {" + head.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).collect(Collectors.joining(", ")) + "}\n";
        try {
            new PackReader(List.of()).read("a.yaml", text);
            return List.of();
        } catch (Refused e) {
            return e.problems().stream().map(Problem::code).toList();
        }
    }

    @Test
    void asAFileItIsTheSameTree() {
        String json = schema.json();
        assertEquals(schema.tree(), new Load(LoadSettings.builder().build()).loadFromString(json));
        assertTrue(json.contains("\"pattern\": \"^\\\\d{4}-"), json);
    }

    @Test
    void aSectionWithoutSchemaMayHoldAnything() {
        assertEquals(Set.of("pack"), ((Map<?, ?>) schema.tree().get("properties")).keySet());
        assertEquals(true, schema.tree().get("additionalProperties"));
    }

    @Test
    void aReferenceThatLeadsNowhereIsNotOverlooked() {
        assertThrows(RuntimeException.class, () -> schema.alternatives(Map.of("$ref", "#/definitions/nowhere")));
    }
}
