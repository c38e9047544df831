package org.minkang.chronic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.journal.Journal;
import org.minkang.base.Problem;
import org.minkang.base.Text;
import org.minkang.casework.stock.SerialBook;
import org.minkang.casework.stock.SerialKind;
import org.minkang.casework.stock.SerialStock;
import org.minkang.casework.stock.SerialUse;
import org.minkang.policy.PolicyPacks;
import org.minkang.store.Session;

/**
 * The stock of blank certificates with printed serials (证件库存), where the pack keeps one: each print takes the next one,
 * and none is issued without. One stock serves the whole county, whoever prints.
 */
public class Blanks {

    private static final Text TEXT = Text.of(Blanks.class);
    private static final SerialKind KIND = new SerialKind("chronic.certificate", Rights.CERTIFICATES, BaseRights.PERSONS_SEARCH,
            TEXT.both("chronic.blanks"), false, 20_000);
    private static final String EVERYBODY = "";

    private final SerialStock stock;
    private final CountyRules county;
    private final Clock clock;

    public Blanks(Access access, Journal journal, PolicyPacks packs, Clock clock) {
        this.stock = new SerialStock(access, journal, clock, KIND);
        this.county = new CountyRules(() -> packs);
        this.clock = clock;
    }

    /** Received, written off, and the book of it. */
    public SerialStock stock() {
        return stock;
    }

    /** Whether the pack of today keeps a stock. */
    public boolean kept(Session session) {
        return rules(session).map(CertificateRules::stock).orElse(false);
    }

    /** The next blank for each certificate that is about to be printed; nothing where no stock is kept. */
    void take(Session session, Actor actor, List<Certificate> certificates, String reason) {
        if (certificates.isEmpty() || !kept(session)) {
            return;
        }
        // the sheet that was printed before is replaced by this one; one with an earlier number stays issued
        stock.uses().voidReplaced(session, actor,
                certificates.stream().filter(c -> c.prints() > 0).map(Blanks::use).toList(), reason);
        stock.uses().take(session, actor, EVERYBODY, certificates.stream().map(Blanks::use).toList(), LocalDate.now(clock));
    }

    private static SerialUse use(Certificate certificate) {
        return SerialUse.of("certificate", certificate.id(), certificate.number());
    }

    /** What stands against issuing a certificate: the county keeps a stock of blanks and none is left. */
    static Optional<Problem> noneLeft(Session session, CountyRules county, LocalDate today) {
        return rules(session, county, today)
                .filter(kept -> kept.stock() && left(session) == 0)
                .map(none -> Problem.of("chronic.no-blank", TEXT.get("chronic.no-blank")));
    }

    private static long left(Session session) {
        return SerialBook.left(session, KIND, EVERYBODY);
    }

    /** A sentence when fewer are left than the pack wants. */
    public Optional<String> warning(Session session) {
        CertificateRules rules = rules(session).filter(CertificateRules::stock).orElse(null);
        if (rules == null) {
            return Optional.empty();
        }
        long left = left(session);
        return left >= rules.warnBelow() ? Optional.empty()
                : Optional.of(TEXT.get("chronic.stock-low", left, rules.warnBelow()));
    }

    private Optional<CertificateRules> rules(Session session) {
        return rules(session, county, LocalDate.now(clock));
    }

    private static Optional<CertificateRules> rules(Session session, CountyRules county, LocalDate today) {
        return county.find(session, today).flatMap(pack -> pack.optional(ChronicRules.class))
                .map(ChronicRules::certificates);
    }
}
