package org.minkang.policy.tests;

import org.minkang.policy.PackNode;
import org.minkang.policy.PackProblems;
import org.minkang.policy.PackSection;

/** A section as small as can be. */
record Quota(int yuan) {

    static final class Section implements PackSection<Quota> {

        @Override
        public String id() {
            return "quota";
        }

        @Override
        public Class<Quota> type() {
            return Quota.class;
        }

        @Override
        public Quota read(PackNode node, PackProblems problems) {
            return new Quota(node.integer("yuan"));
        }
    }

    /** A pack of one section; {@code to} null: without an end. */
    static String pack(String version, String from, String to, int yuan) {
        return """
                pack:
                  id: example
                  county: 示例县
                  area: "431099"
                  version: "%s"
                  valid-from: %s
                %s
                quota:
                  yuan: %d
                """.formatted(version, from, to == null ? "  # open" : "  valid-to: " + to, yuan);
    }
}
