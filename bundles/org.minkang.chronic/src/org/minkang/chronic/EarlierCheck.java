package org.minkang.chronic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.minkang.base.Problem;
import org.minkang.base.Text;
import org.minkang.store.Keys;
import org.minkang.store.Session;

/**
 * What keeps earlier certificates from being taken over: a number that exists, a disease the person holds a certificate for
 * or has applied for. Remembers those that were free, so that a list is also compared with itself.
 */
final class EarlierCheck {

    private static final Text TEXT = Text.of(EarlierCheck.class);

    private final Session session;
    private final ChronicRules rules;
    private final Set<String> numbers = new HashSet<>();
    /** Person and disease, and the number that stands there. */
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> running = new HashMap<>();

    EarlierCheck(Session session, ChronicRules rules) {
        this.session = session;
        this.rules = rules;
    }

    /** Problems of each certificate; an empty list is one that can be taken over. */
    List<List<Problem>> problems(List<EarlierCertificate> earlier) {
        look(earlier);
        List<List<Problem>> problems = new ArrayList<>(earlier.size());
        for (EarlierCertificate certificate : earlier) {
            List<Problem> found = problems(certificate);
            if (found.isEmpty()) {
                numbers.add(certificate.number());
                places.put(key(certificate), certificate.number());
            }
            problems.add(found);
        }
        return problems;
    }

    private void look(List<EarlierCertificate> earlier) {
        List<String> written = earlier.stream().map(EarlierCertificate::number).toList();
        Keys.find(session, "select number from chronic_certificate where number", written, row -> numbers.add(row.text(1)));
        Keys.find(session, "select number from chronic_old_number where number", written, row -> numbers.add(row.text(1)));
        List<String> keys = earlier.stream().map(EarlierCheck::key).toList();
        Keys.find(session, "select live_key, number from chronic_certificate where live_key", keys,
                row -> places.put(row.text(1), row.text(2)));
        running.putAll(Applications.pendingCases(session, keys));
    }

    private List<Problem> problems(EarlierCertificate certificate) {
        Optional<Disease> disease = rules.disease(certificate.disease());
        if (disease.isEmpty()) {
            return List.of(problem("chronic.disease-unknown", certificate, certificate.disease()));
        }
        List<Problem> problems = new ArrayList<>();
        if (numbers.contains(certificate.number())) {
            problems.add(problem("chronic.number-taken", certificate, certificate.number()));
        }
        String holds = places.get(key(certificate));
        // a list that repeats a number repeats the disease as well: once is enough
        if (holds != null && !holds.equals(certificate.number())) {
            problems.add(problem("chronic.place-taken", certificate, certificate.number(), disease.get().name(), holds));
        }
        // nobody gets past the steps of an application by an earlier certificate that turns up meanwhile
        String pending = running.get(key(certificate));
        if (pending != null) {
            problems.add(problem("chronic.already-pending", certificate, disease.get().name(), pending));
        }
        return problems;
    }

    private static Problem problem(String code, EarlierCertificate certificate, Object... args) {
        return new Problem(code, certificate.number(), TEXT.get(code, args));
    }

    private static String key(EarlierCertificate certificate) {
        return ApplicationDisease.key(certificate.personId(), certificate.disease());
    }
}
