package org.minkang.chronic;

import java.time.Clock;

import org.minkang.access.Access;
import org.minkang.access.journal.Journal;
import org.minkang.casework.Numbers;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.minkang.register.Facts;

/** Everything about certificates that were issued, in one place: what window, command line and tests work with. */
public class CertificateRoom {

    private final CertificateLists lists;
    private final CertificateLife life;
    private final Endings endings;
    private final FixedProviders providers;
    private final Blanks blanks;
    private final CertificateLetters letters;
    private final NationalExport national;

    public CertificateRoom(Access access, Journal journal, PolicyPacks packs, Areas areas, Facts facts, Numbers numbers,
            Clock clock) {
        lists = new CertificateLists(access, packs, clock);
        life = new CertificateLife(access, journal, packs, numbers, clock);
        endings = new Endings(access, facts, packs, life, clock);
        providers = new FixedProviders(life);
        blanks = new Blanks(access, journal, packs, clock);
        letters = new CertificateLetters(access, areas, packs, life, blanks, clock);
        national = new NationalExport(access, journal, packs, clock);
    }

    /** Who waits for what. */
    public CertificateLists lists() {
        return lists;
    }

    /** Lost, re-issued, suspended, made void, ended, handed over. */
    public CertificateLife life() {
        return life;
    }

    /** Those that should not go on. */
    public Endings endings() {
        return endings;
    }

    /** Where they are used. */
    public FixedProviders providers() {
        return providers;
    }

    /** Blank sheets with serials. */
    public Blanks blanks() {
        return blanks;
    }

    /** Reminders and the stock book. */
    public CertificateLetters letters() {
        return letters;
    }

    /** In national codes. */
    public NationalExport national() {
        return national;
    }
}
