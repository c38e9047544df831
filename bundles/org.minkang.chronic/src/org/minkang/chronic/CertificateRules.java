package org.minkang.chronic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.minkang.base.Bilingual;
import org.minkang.base.Text;
import org.minkang.chronic.CertificateEvent.Kind;
import org.minkang.policy.PackNode;
import org.minkang.policy.PackProblems;

/**
 * What a county lays down for certificates: {@code certificate} in the section {@code chronic}. Everything but the
 * number may be left out.
 *
 * @param number          pattern of the numbers
 * @param stock           whether blanks with printed serials are kept in stock (证件库存)
 * @param warnBelow       how few blanks are left before somebody is warned
 * @param renewal         when one reminds and when one may apply again; empty when only after the end
 * @param providers       how many institutions a certificate may name; 0 when it names none
 * @param providerChanges how often a year they may be changed; empty for as often as wanted
 * @param reasons         the standard reasons, in the order they are offered
 */
public record CertificateRules(String number, boolean stock, int warnBelow, Optional<Renewal> renewal, int providers,
        Optional<Integer> providerChanges, List<StandardReason> reasons) {

    /** Reason of an end that the register shows: the holder died. */
    static final String DIED = "died";
    /** The holder is no longer insured. */
    static final String COVER_ENDED = "cover-ended";
    /** The holder lives in another county. */
    static final String MOVED = "moved";

    private static final Text TEXT = Text.of(CertificateRules.class);
    private static final int WARN_BELOW = 50;
    private static final int MOST_DAYS = 366;
    private static final int MOST = 20;
    private static final List<StandardReason> USUAL = List.of(
            reason("wrong", true, Kind.VOIDED), reason("lent", false, Kind.VOIDED), reason("altered", false, Kind.VOIDED),
            reason("review", false, Kind.SUSPENDED), reason("cover-check", false, Kind.SUSPENDED),
            reason(DIED, false, Kind.ENDED), reason(COVER_ENDED, false, Kind.ENDED, Kind.SUSPENDED),
            reason(MOVED, false, Kind.ENDED, Kind.SUSPENDED), reason("given-up", false, Kind.ENDED));

    /**
     * Days before the end of a certificate.
     *
     * @param remindDays from when on it is on the list of those to be renewed
     * @param applyDays  from when on one may apply for the next one
     */
    public record Renewal(int remindDays, int applyDays) {
    }

    /**
     * A standard reason.
     *
     * @param fromStart whether a certificate made void for it never counted
     * @param kinds     what it is a reason for
     */
    public record StandardReason(String key, Bilingual name, boolean fromStart, Set<Kind> kinds) {
    }

    /** The standard reasons for one kind of change. */
    public List<StandardReason> reasons(Kind kind) {
        return reasons.stream().filter(r -> r.kinds().contains(kind)).toList();
    }

    private static StandardReason reason(String key, boolean fromStart, Kind... kinds) {
        return new StandardReason(key, TEXT.both("reason." + key), fromStart, Set.of(kinds));
    }

    static CertificateRules read(PackNode node, PackProblems problems) {
        node.onlyKeys("number", "stock", "stock-warn-below", "renewal", "providers-per-certificate",
                "provider-changes-a-year", "reasons");
        String number = node.text("number");
        if (!number.isEmpty() && !number.contains("{seq:")) {
            problems.add(node, "number", "chronic.number-without-sequence", TEXT.get("chronic.number-without-sequence"));
        }
        Optional<Renewal> renewal = node.optionalNode("renewal").map(CertificateRules::renewal);
        return new CertificateRules(number, node.flagOr("stock", false),
                node.has("stock-warn-below") ? node.integer("stock-warn-below", 0, Integer.MAX_VALUE) : WARN_BELOW, renewal,
                node.has("providers-per-certificate") ? node.integer("providers-per-certificate", 0, MOST) : 0,
                node.has("provider-changes-a-year")
                        ? Optional.of(node.integer("provider-changes-a-year", 0, MOST)) : Optional.empty(),
                List.copyOf(reasons(node.optionalList("reasons"), problems)));
    }

    private static Renewal renewal(PackNode node) {
        node.onlyKeys("remind-days", "apply-days");
        int remind = node.integer("remind-days", 1, MOST_DAYS);
        return new Renewal(remind, node.has("apply-days") ? node.integer("apply-days", 1, MOST_DAYS) : remind);
    }

    /** The usual ones, changed and added to by the county's: those the register itself finds are always there. */
    private static Collection<StandardReason> reasons(List<PackNode> nodes, PackProblems problems) {
        Map<String, StandardReason> all = new LinkedHashMap<>();
        USUAL.forEach(r -> all.put(r.key(), r));
        List<String> own = new ArrayList<>();
        for (PackNode node : nodes) {
            node.onlyKeys("key", "name", "for", "from-start");
            String key = node.text("key");
            if (own.contains(key)) {
                problems.add(node, "key", "chronic.twice", TEXT.get("chronic.twice", key));
            }
            own.add(key);
            Set<Kind> kinds = new java.util.LinkedHashSet<>();
            for (String word : node.texts("for")) {
                switch (word) {
                    case "void" -> kinds.add(Kind.VOIDED);
                    case "suspend" -> kinds.add(Kind.SUSPENDED);
                    case "end" -> kinds.add(Kind.ENDED);
                    default -> problems.add(node, "for", "chronic.reason-for", TEXT.get("chronic.reason-for", word));
                }
            }
            all.put(key, new StandardReason(key, node.bilingual("name"), node.flagOr("from-start", false), Set.copyOf(kinds)));
        }
        return all.values();
    }
}
