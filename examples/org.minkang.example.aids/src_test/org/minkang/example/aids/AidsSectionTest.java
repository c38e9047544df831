package org.minkang.example.aids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.minkang.base.Refused;
import org.minkang.example.aids.AidsRules.Device;
import org.minkang.policy.PackReader;

class AidsSectionTest {

    private static final PackReader READER = new PackReader(List.of(new AidsSection()));

    private static String sample() throws IOException {
        try (InputStream in = AidsSection.class.getResourceAsStream("/packs/aids.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theSamplePackIsRead() throws IOException {
        AidsRules rules = READER.read("aids.yaml", sample()).section(AidsRules.class);
        assertEquals(List.of("wheelchair", "hearing-aid", "cane"), rules.devices().stream().map(Device::key).toList());
        Device cane = rules.named("手杖").orElseThrow();
        assertEquals(1, cane.againAfter());
        assertEquals(List.of("form"), rules.wanted(cane).stream().map(AidsRules.PaperKind::key).toList());
        assertEquals("cane", rules.named("walking cane").orElseThrow().key());
    }

    @Test
    void everythingWrongIsToldWithItsLine() {
        Refused refused = assertThrows(Refused.class, () -> READER.read("x.yaml", """
                pack: {id: x, county: {zh: 示例县, en: Example}, area: "431099", version: "1", valid-from: 2026-01-01}
                aids:
                  papers:
                    - {key: form, name: {zh: 申请表, en: Form}}
                    - {key: form, name: {zh: 申请表, en: Form}}
                  devices:
                    - {key: cane, name: {zh: 手杖, en: Cane}, again-after: {years: 99}, papers: [photo]}
                    - {key: cane, name: {zh: 手杖, en: Cane}, again-after: {years: 1}, colour: red}
                """));
        assertEquals(List.of("x.yaml:5 aids.paper-twice", "x.yaml:7 aids.paper-unknown", "x.yaml:8 aids.device-twice"),
                refused.problems().stream().filter(p -> p.code().startsWith("aids.")).map(p -> p.place() + " " + p.code()).toList());
        assertEquals(List.of("x.yaml:7", "x.yaml:8"),
                refused.problems().stream().filter(p -> !p.code().startsWith("aids.")).map(p -> p.place()).toList());
    }
}
