package org.minkang.testing;

import org.minkang.access.Actor;
import org.minkang.policy.PolicyPack;
import org.minkang.policy.PolicyPacks;

/** Policy packs for a test, brought into force as in a bureau. */
public final class TestPacks {

    private TestPacks() {
    }

    /**
     * One person imports the pack, another one releases it.
     *
     * @param importer has the right {@code policy.import}
     * @param releaser has the right {@code policy.release}, as an administrator has
     */
    public static PolicyPack bringIntoForce(PolicyPacks packs, Actor importer, Actor releaser, String fileName, String text) {
        PolicyPack draft = packs.importPack(importer, fileName, text);
        return packs.release(releaser, draft.id(), draft.version());
    }
}
