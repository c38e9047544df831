package org.minkang.chronic;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.minkang.base.Text;
import org.minkang.chronic.ExpertRules.Ground;
import org.minkang.register.Provider;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** What keeps experts from one application (回避), read once for all of them. */
final class Conflicts {

    private final Application application;
    private final ExpertRules rules;
    private final String issuerCode;
    private final Set<Long> declared = new HashSet<>();
    private final Set<String> doctors = new HashSet<>();

    Conflicts(Session session, Application application, ExpertRules rules) {
        this.application = application;
        this.rules = rules;
        this.issuerCode = application.providerId().flatMap(id -> session.find(Provider.class, id)).map(Provider::code)
                .orElse("");
        for (Row row : session.rows("select account_id from chronic_recusal where person_id = ? and lifted_at is null"
                + " and (case_id is null or case_id = ?)", application.personId(), application.caseId())) {
            declared.add(row.number(1));
        }
        for (String doctor : application.doctor().split("[、,，;；/]")) {
            if (!doctor.isBlank()) {
                doctors.add(ChronicRules.plain(doctor));
            }
        }
    }

    /** Why somebody keeps away; {@code expert} is null for one who is not in the pool. */
    Optional<Ground> against(ExpertAccount account, Expert expert) {
        // what was declared once counts, whatever the rules say today
        if (declared.contains(account.id())) {
            return Optional.of(Ground.DECLARED);
        }
        if (rules.avoid().contains(Ground.OWN_HOSPITAL) && ownHospital(account, expert)) {
            return Optional.of(Ground.OWN_HOSPITAL);
        }
        return rules.avoid().contains(Ground.ISSUING_DOCTOR) && issued(account) ? Optional.of(Ground.ISSUING_DOCTOR)
                : Optional.empty();
    }

    private boolean ownHospital(ExpertAccount account, Expert expert) {
        String issuer = ChronicRules.plain(application.providerName());
        if (expert == null) {
            return !account.organisation().isEmpty() && (account.organisation().equals(issuerCode)
                    || ChronicRules.plain(account.organisation()).equals(issuer));
        }
        return application.providerId().filter(id -> id == expert.providerId()).isPresent()
                || ChronicRules.plain(expert.hospital()).equals(issuer);
    }

    /** A namesake is kept away too: somebody else is quickly drawn, a doctor who judges himself is not quickly found out. */
    private boolean issued(ExpertAccount account) {
        return doctors.contains(ChronicRules.plain(account.name()))
                || List.of(account.name().split("\\s+")).stream().anyMatch(part -> doctors.contains(ChronicRules.plain(part)));
    }

    boolean anyDeclared() {
        return !declared.isEmpty();
    }

    boolean declared(long accountId) {
        return declared.contains(accountId);
    }

    static String sentence(Ground ground) {
        return Text.of(Conflicts.class).get("recused." + ground);
    }
}
