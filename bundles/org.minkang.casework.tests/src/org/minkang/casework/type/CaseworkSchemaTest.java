package org.minkang.casework.type;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.minkang.casework.CaseAction;
import org.minkang.testing.SchemaCheck;

class CaseworkSchemaTest {

    private static final String EVERYTHING = """
            pack: {id: test, county: 测试县, area: "431099", version: "1", valid-from: 2026-01-01}
            casework:
              case-types:
                - key: test.certification
                  name: 认定
                  number: "MB{yy}-{seq:5}"
                  clock: {month-day: 20}
                  extend-within: {working-days: 10, times: 2}
                  appeal: {within: {working-days: 15}, step: experts, answer-within: {days: 30}, correction: t.approve}
                  one-at-a-time: true
                  steps:
                    - {key: intake, name: 受理, right: t.intake}
                    - {key: experts, name: 专家, right: t.opinion, opinions: {needed: 3}}
                    - {key: posting, name: 公示, right: t.review, deadline: {days: 9}, actions: [pass],
                       posting: {lasts: {working-days: 5}, levels: [village, county], answer-within: {days: 15}}}
                  separate: [[intake, experts]]
                  reasons: [{key: R01, name: 不符合标准, for: [refuse]}]
            """;
    private final SchemaCheck check = new SchemaCheck(List.of(new CaseworkSection(type -> Optional.empty())));

    @Test
    void theSchemaSaysOfEveryMapWhatItsReaderSays() {
        assertEquals("", String.join("\n", check.with("everything.yaml", EVERYTHING).faults()));
    }

    @Test
    void wordsThatAreReadByHandAreTheSameToo() {
        assertEquals(new TreeSet<>(PostingRule.LEVELS), check.words("casework.step/posting/levels"));
        assertEquals(words(CaseworkSection.LISTED), check.words("casework.step/actions"));
        Set<CaseAction> reasons = EnumSet.copyOf(CaseworkSection.LISTED);
        reasons.addAll(CaseworkSection.REASONED);
        assertEquals(words(reasons), check.words("casework.case-type/reasons/for"));
    }

    private static Set<String> words(Set<CaseAction> actions) {
        return actions.stream().map(a -> a.name().toLowerCase(Locale.ROOT)).collect(Collectors.toCollection(TreeSet::new));
    }
}
