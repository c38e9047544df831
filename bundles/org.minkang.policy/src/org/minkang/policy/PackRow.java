package org.minkang.policy;

import java.time.Instant;
import java.util.Optional;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.base.AreaCode;
import org.minkang.base.Bilingual;
import org.minkang.base.Period;
import org.minkang.base.Text;

/**
 * An imported pack in a list.
 *
 * @param importerId   the account of who imported it; 0 when it was imported before that was kept
 * @param releasedBy   who released it; null while it is a draft
 * @param releasedAt   when; null while it is a draft
 * @param appliesToday whether it is the one that applies on the day of the question
 */
public record PackRow(String id, String version, Bilingual county, AreaCode area, Period valid, String fingerprint,
        String fileName, String importedBy, long importerId, Instant importedAt, String releasedBy, Instant releasedAt,
        boolean appliesToday) {

    private static final Text TEXT = Text.of(PackRow.class);

    /** Whether it was released; before that it is a draft and applies on no day. */
    public boolean released() {
        return releasedAt != null;
    }

    /**
     * Why this person does not release it, as a sentence; empty when they can. It is for showing:
     * {@link PolicyPacks#release(Actor, String, String)} asks for itself.
     */
    public Optional<String> whyNotReleasedBy(Actor actor) {
        if (released()) {
            return Optional.of(TEXT.get("policy.released-already", id, version, releasedBy));
        }
        if (!actor.has(BaseRights.POLICY_RELEASE)) {
            return Optional.of(TEXT.get("policy.release-right"));
        }
        return importerId == actor.accountId() ? Optional.of(TEXT.get("policy.release-own", id, version))
                : Optional.empty();
    }
}
