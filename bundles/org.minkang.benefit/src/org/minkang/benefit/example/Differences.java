package org.minkang.benefit.example;

import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.policy.PackNode;

/** Says that an example came out differently. */
final class Differences {

    private static final Text TEXT = Text.of(BenefitSection.class);

    private Differences() {
    }

    /** @param at the node and key at which it is told */
    static void say(PackNode example, PackNode at, String key, String what, String expected, String found) {
        at.wrong(key, "benefit.example", TEXT.get("benefit.example", example.text("id"), what, expected, found));
    }
}
