package org.minkang.enrollment;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.minkang.base.Bilingual;
import org.minkang.base.Period;
import org.minkang.house.HouseOutcomes;

/**
 * The section {@code enrollment} of a policy pack: when a year's money is collected, what lists there are, why somebody
 * need not pay here, who may still come when the campaign is over. What a person pays stands in the section of benefits.
 *
 * @param coverFrom   the day of the year on which cover begins; it lasts a year
 * @param opens       the day on which collecting begins, before the cover
 * @param closes      the last day on which anybody may pay without an exception
 * @param stages      in the order of their days
 * @param report      the weekly report of the townships
 * @param sources     the lists of the baseline
 * @param reasons     why somebody is not enrolled
 * @param late        who may be enrolled after the last day
 * @param channels    how money comes in
 * @param payers      who bears the help with the premium
 * @param followUp    what a visit to somebody who has not paid can find; empty where nobody is visited
 * @param receiptStock whether receipts are pieces of a stock (专用票据), drawn, handed out and accounted for
 */
public record EnrollmentRules(MonthDay coverFrom, MonthDay opens, MonthDay closes, List<Stage> stages, Report report,
        List<ListRule> lists, List<Reason> reasons, List<LateRule> late, List<Channel> channels, List<Payer> payers,
        Optional<HouseOutcomes> followUp, boolean receiptStock) {

    /**
     * A stage of the campaign.
     *
     * @param until  its last day
     * @param target the share of the persons to be insured who should have paid by then
     * @param reward the key of the reward in the section of benefits; empty when there is none
     */
    public record Stage(String key, Bilingual name, MonthDay until, BigDecimal target, String reward) {
    }

    /** By when townships report each week. */
    public record Report(DayOfWeek day, LocalTime at) {
    }

    /** What a list says of the persons on it. */
    public enum Says {
        /** They are registered in the county (户籍). */
        REGISTERED,
        /** They really live there. */
        PRESENT,
        /** They were enrolled before. */
        ENROLLED,
        /** They belong to a group that is helped. */
        MARKED,
        /** They go to a school. */
        PUPIL,
        /** They have died. */
        DEAD,
        /** They are insured by an employer. */
        EMPLOYEE,
        /** They are insured in another county. */
        ELSEWHERE;

        /** Whether who is on such a list need not be enrolled here. */
        public boolean exempts() {
            return this == DEAD || this == EMPLOYEE || this == ELSEWHERE;
        }
    }

    /**
     * A list of the baseline (澄清底数).
     *
     * @param mark   of a list that says {@link Says#MARKED}: the kind of mark; otherwise empty
     * @param reason of a list that exempts: the key of the reason; otherwise empty
     */
    public record ListRule(String key, Bilingual name, Says says, String mark, String reason) {
    }

    /**
     * Why somebody is not enrolled.
     *
     * @param exempts whether the person need not be enrolled here; otherwise somebody has to go after it
     * @param absent  whether the person is registered and does not really live here (空挂户)
     */
    public record Reason(String key, Bilingual name, boolean exempts, boolean absent) {
    }

    /** From which day on a late payer is covered. */
    public enum Start {
        /** From birth. */
        BIRTH,
        /** From the day of what happened. */
        EVENT,
        /** From the day of the payment, after the days to wait. */
        PAID
    }

    /**
     * Who may be enrolled after the last day.
     *
     * @param withinDays so many days after birth or after what happened; empty for the whole year
     * @param waitDays   so many days after the payment without cover
     */
    public record LateRule(String key, Bilingual name, Optional<Integer> withinDays, Start start, int waitDays) {
    }

    /** How money comes in. @param cash whether collectors have it in their hands and give receipts */
    public record Channel(String key, Bilingual name, boolean cash, boolean online) {
    }

    /** Who bears the help for persons of certain marks. */
    public record Payer(String key, Bilingual name, List<String> marks) {
        public Payer {
            marks = List.copyOf(marks);
        }
    }

    public EnrollmentRules {
        stages = List.copyOf(stages);
        lists = List.copyOf(lists);
        reasons = List.copyOf(reasons);
        late = List.copyOf(late);
        channels = List.copyOf(channels);
        payers = List.copyOf(payers);
    }

    /** The days covered by a payment for a year. */
    public Period cover(int year) {
        LocalDate from = coverFrom.atYear(year);
        return new Period(from, from.plusYears(1).minusDays(1));
    }

    /** The first day on which money for a year is taken. */
    public LocalDate opensOn(int year) {
        return before(year, opens);
    }

    /** The last day on which money for a year is taken without an exception. */
    public LocalDate closesOn(int year) {
        LocalDate closing = before(year, closes);
        return closing.isBefore(opensOn(year)) ? closing.plusYears(1) : closing;
    }

    /** The last day of a stage. */
    public LocalDate endsOn(int year, Stage stage) {
        LocalDate end = before(year, stage.until());
        return end.isBefore(opensOn(year)) ? end.plusYears(1) : end;
    }

    /** The last such day before the cover of the year begins. */
    private LocalDate before(int year, MonthDay day) {
        LocalDate from = coverFrom.atYear(year);
        LocalDate same = day.atYear(year);
        return same.isBefore(from) ? same : same.minusYears(1);
    }

    public Optional<ListRule> list(String key) {
        return lists.stream().filter(s -> s.key().equals(key)).findFirst();
    }

    public Optional<Reason> reason(String key) {
        return reasons.stream().filter(r -> r.key().equals(key)).findFirst();
    }

    public Optional<LateRule> lateRule(String key) {
        return late.stream().filter(r -> r.key().equals(key)).findFirst();
    }

    public Optional<Channel> channel(String key) {
        return channels.stream().filter(c -> c.key().equals(key)).findFirst();
    }

    /** Who bears the help that a person gets for a mark. */
    public Optional<Payer> payerOf(String mark) {
        return payers.stream().filter(p -> p.marks().contains(mark)).findFirst();
    }
}
