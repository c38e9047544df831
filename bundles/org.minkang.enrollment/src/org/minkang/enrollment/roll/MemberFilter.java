package org.minkang.enrollment.roll;

/**
 * Which persons of a year a list shows.
 *
 * @param area   code of an area, everything in it; empty for all the actor may see
 * @param state  null for all
 * @param reason key of a reason; null for all
 * @param text   beginning of a name, or a whole number; empty for all
 */
public record MemberFilter(int year, String area, MemberState state, String reason, String text) {

    public static MemberFilter of(int year, String area) {
        return new MemberFilter(year, area, null, null, "");
    }

    public MemberFilter with(MemberState newState) {
        return new MemberFilter(year, area, newState, reason, text);
    }
}
