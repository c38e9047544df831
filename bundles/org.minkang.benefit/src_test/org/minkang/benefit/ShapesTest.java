package org.minkang.benefit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ShapesTest {

    @Test
    void shapesThatNoShippedPackCombinesComeToWhatWasReckonedByHand() throws IOException {
        try (var in = ShapesTest.class.getResourceAsStream("shapes.yaml")) {
            Packs.read("shapes.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
