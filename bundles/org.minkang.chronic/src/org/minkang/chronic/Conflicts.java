package org.minkang.chronic;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.minkang.base.PlainText;
import org.minkang.base.Text;
import org.minkang.chronic.ExpertRules.Ground;
import org.minkang.register.Provider;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** What keeps experts from one application (回避), read once for all of them. */
final class Conflicts {

    private static final Pattern ASIDE = Pattern.compile("\\(.*?\\)");
    private static final Pattern TITLES = Pattern.compile("(副?(主任|主治|住院|执业|助理)?(医师|医生|大夫|主任|教授))+$");

    private final Application application;
    private final ExpertRules rules;
    private final String issuerCode;
    private final Set<Long> declared = new HashSet<>();
    private final Set<String> declaredNames = new HashSet<>();
    private final Set<String> doctors = new HashSet<>();

    Conflicts(Session session, Application application, ExpertRules rules) {
        this.application = application;
        this.rules = rules;
        this.issuerCode = application.providerId().flatMap(id -> session.find(Provider.class, id)).map(Provider::code)
                .orElse("");
        for (Row row : session.rows("select r.account_id, a.display_name from chronic_recusal r"
                + " join mk_account a on a.id = r.account_id where r.person_id = ? and r.lifted_at is null"
                + " and (r.case_id is null or r.case_id = ?)", application.personId(), application.caseId())) {
            declared.add(row.number(1));
            declaredNames.addAll(doctors(row.text(2)));
        }
        doctors.addAll(doctors(application.doctor()));
    }

    /** The names in a cell or on a paper; a title alone is nobody. */
    private static List<String> doctors(String written) {
        return Arrays.stream(written.split("[、,，;；/]")).map(Conflicts::doctor).filter(name -> !name.isEmpty()).toList();
    }

    /** Why a doctor keeps away who signs with a name alone, as a hospital writes it in its workbook, and has no account here. */
    Optional<Ground> against(String signed) {
        List<String> names = doctors(signed);
        if (names.stream().anyMatch(declaredNames::contains)) {
            return Optional.of(Ground.DECLARED);
        }
        return rules.avoid().contains(Ground.ISSUING_DOCTOR) && names.stream().anyMatch(doctors::contains)
                ? Optional.of(Ground.ISSUING_DOCTOR) : Optional.empty();
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
        // the hospital of the account counts beside that of the pool, which somebody else has written
        return !account.organisation().isEmpty()
                && (account.organisation().equals(issuerCode) || issuedBy(account.organisation()))
                || expert != null && (application.providerId().filter(id -> id == expert.providerId()).isPresent()
                || issuedBy(expert.hospital()));
    }

    /** Where the hospital is not one of the register, its department is often written behind its name. */
    private boolean issuedBy(String hospital) {
        return PlainText.caseless(application.providerName()).startsWith(PlainText.caseless(hospital));
    }

    /** A namesake is kept away too: somebody else is quickly drawn, a doctor who judges himself is not quickly found out. */
    private boolean issued(ExpertAccount account) {
        return doctors.contains(doctor(account.name()))
                || List.of(account.name().split("\\s+")).stream().anyMatch(part -> doctors.contains(doctor(part)));
    }

    /** A name without what is put around it: 李伟（心内科）, 李伟副主任医师. A title alone is nobody. */
    private static String doctor(String written) {
        return TITLES.matcher(ASIDE.matcher(PlainText.caseless(written)).replaceAll("")).replaceAll("");
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
