package org.minkang.enrollment.ui.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.minkang.access.Actor;
import org.minkang.base.Money;
import org.minkang.base.Progress;
import org.minkang.base.Text;
import org.minkang.enrollment.Campaign;
import org.minkang.enrollment.Campaigns;
import org.minkang.enrollment.EnrollmentOffice;
import org.minkang.enrollment.EnrollmentRules;
import org.minkang.enrollment.Rights;
import org.minkang.enrollment.progress.ProgressCounts;
import org.minkang.enrollment.progress.VillageCount;
import org.minkang.enrollment.ui.Figure;
import org.minkang.register.Areas;
import org.minkang.store.Session;
import org.minkang.store.Store;
import org.minkang.ui.Desk;
import org.minkang.ui.Palette.Tone;

/** The page of a campaign without widgets: which year, how far it is, and of which area the table shows the parts. */
final class CampaignModel {

    private static final Text TEXT = Text.of(CampaignModel.class);
    /** Digits of the code of a township. */
    private static final int TOWNSHIP = 9;
    private static final int HUNDRED = 100;
    private static final int HOURS_OF_A_DAY = 24;

    private final Desk desk;
    private final EnrollmentOffice office;
    private List<Integer> years = List.of();
    private int year;
    private Campaign campaign;
    private Campaigns.Plan plan;
    private EnrollmentRules rules;
    private ProgressCounts.Progress progress;
    private Map<LocalDate, Long> days = Map.of();
    private Map<String, String> names = Map.of();
    private String within = "";

    CampaignModel(Desk desk) {
        this.desk = desk;
        this.office = desk.get(EnrollmentOffice.class);
    }

    /** Reads everything the page stands on; keeps the year that was chosen. Not on the UI thread. */
    void read() {
        desk.get(Store.class).read(s -> {
            List<Campaign> all = office.campaigns().all(s, actor());
            offer(all.stream().map(Campaign::year).toList(), office.campaigns().current(all).map(Campaign::year).orElse(0));
            campaign = all.stream().filter(c -> c.year() == year).findFirst().orElse(null);
            plan = null;
            if (campaign == null) {
                plan = office.campaigns().plan(s, actor(), year);
            } else {
                count(s);
            }
            return null;
        });
    }

    private void offer(List<Integer> opened, int current) {
        List<Integer> offered = new ArrayList<>(opened);
        int next = opened.isEmpty() ? desk.today().getYear() + 1 : opened.get(0) + 1;
        if (mayOpen() || opened.isEmpty()) {
            offered.add(0, next);
        }
        if (!offered.contains(year)) {
            year = opened.isEmpty() ? next : current;
        }
        years = List.copyOf(offered);
    }

    private void count(Session s) {
        rules = office.campaigns().rules(s, campaign);
        progress = office.progress().of(s, actor(), year);
        days = office.progress().byDay(s, actor(), year);
        List<String> codes = new ArrayList<>(progress.villages().stream().map(VillageCount::area).filter(a -> !a.isEmpty()).toList());
        progress.townships().stream().map(VillageCount::area).filter(a -> !a.isEmpty()).forEach(codes::add);
        names = desk.get(Areas.class).shortNames(s, codes);
        String own = actor().area().map(area -> area.digits()).orElse("");
        if (own.length() >= TOWNSHIP) {
            within = own.substring(0, TOWNSHIP);
        }
    }

    private Actor actor() {
        return desk.actor();
    }

    /** Whether the person opens and ends campaigns: not one whose account is for a part of the county. */
    boolean mayOpen() {
        return desk.has(Rights.CAMPAIGN) && actor().area().isEmpty();
    }

    List<Integer> years() {
        return years;
    }

    int year() {
        return year;
    }

    void choose(int newYear) {
        year = newYear;
        within = "";
    }

    Optional<Campaign> campaign() {
        return Optional.ofNullable(campaign);
    }

    // ---- before the campaign ------------------------------------------------------------------------------------------------

    /** What is about to be opened, in words. */
    List<String> planned() {
        return plan == null ? List.of() : List.of(TEXT.get("plan.none", plan.year()),
                TEXT.get("plan.days", plan.opensOn(), plan.closesOn(), plan.cover().from(), plan.cover().to(), plan.pack()));
    }

    /** Opens the campaign and puts everybody on its roll. @return how many */
    long open(Progress onTheWay) {
        desk.get(Store.class).write(s -> office.campaigns().open(s, actor(), year));
        return office.enlisting().all(actor(), year, onTheWay);
    }

    /** What is new in the register comes on the roll, and what is due is reckoned anew. */
    record Renewed(long came, long changed) {
    }

    Renewed renew(Progress onTheWay) {
        return new Renewed(office.enlisting().all(actor(), year, onTheWay), office.assessing().all(actor(), year, onTheWay));
    }

    void close() {
        desk.get(Store.class).run(s -> office.campaigns().close(s, actor(), year));
    }

    /** Whether the last day is over and nobody has ended it. */
    boolean mayClose() {
        return campaign != null && campaign.closedAt().isEmpty() && desk.today().isAfter(campaign.closesOn());
    }

    // ---- figures ------------------------------------------------------------------------------------------------------------

    List<Figure> figures() {
        if (progress == null) {
            return List.of();
        }
        VillageCount whole = progress.whole();
        boolean done = whole.task() > 0 && whole.open() == 0;
        return List.of(Figure.of(TEXT.get("figure.registered"), whole.registered(), TEXT.get("figure.present", Figure.grouped(whole.present()))),
                Figure.of(TEXT.get("figure.task"), whole.task(), TEXT.get("figure.present", Figure.grouped(whole.presentTask()))),
                Figure.of(TEXT.get("figure.enrolled"), whole.enrolled(), TEXT.get("figure.exempt", Figure.grouped(whole.exempt()))),
                new Figure(TEXT.get("figure.rate"), Figure.percent(whole.rate()),
                        TEXT.get("figure.present-rate", Figure.percent(whole.presentRate())), done ? Tone.GOOD : Tone.TEXT),
                Figure.of(TEXT.get("figure.open"), whole.open(), "").toned(done ? Tone.GOOD : Tone.WARN),
                new Figure(TEXT.get("figure.paid"), Money.ofFen(whole.paid()).format(), "", Tone.TEXT));
    }

    /** A sentence and whether it presses. */
    record Said(String words, Tone tone) {
    }

    /** Where the campaign stands by its stages, and when the townships report. */
    List<Said> stage() {
        if (campaign == null || rules == null) {
            return List.of();
        }
        LocalDate today = desk.today();
        if (campaign.closedAt().isPresent()) {
            return List.of(new Said(TEXT.get("stage.closed", year, campaign.closedBy().orElse("")), Tone.MUTED));
        }
        if (today.isBefore(campaign.opensOn())) {
            return List.of(new Said(TEXT.get("stage.before", campaign.opensOn(), ChronoUnit.DAYS.between(today, campaign.opensOn())), Tone.MUTED));
        }
        if (today.isAfter(campaign.closesOn())) {
            return List.of(new Said(TEXT.get("stage.over", campaign.closesOn()), Tone.WARN));
        }
        List<Said> said = new ArrayList<>();
        rules.stages().stream().filter(stage -> !rules.endsOn(year, stage).isBefore(today)).findFirst().ifPresent(stage -> said.add(stage(stage)));
        said.add(report());
        return said;
    }

    private Said stage(EnrollmentRules.Stage stage) {
        VillageCount whole = progress.whole();
        LocalDate end = rules.endsOn(year, stage);
        long left = ChronoUnit.DAYS.between(desk.today(), end);
        // so many that the share is reached, not nearly
        long wanted = stage.target().multiply(BigDecimal.valueOf(whole.task())).setScale(0, RoundingMode.CEILING).longValueExact();
        String target = stage.target().multiply(BigDecimal.valueOf(HUNDRED)).stripTrailingZeros().toPlainString();
        return whole.enrolled() >= wanted ? new Said(TEXT.get("stage.reached", stage.name(), end, left, target), Tone.GOOD)
                : new Said(TEXT.get("stage.missing", stage.name(), end, left, target, Figure.grouped(wanted - whole.enrolled())),
                        left <= 2 ? Tone.WARN : Tone.TEXT);
    }

    private Said report() {
        LocalDateTime now = LocalDateTime.now(desk.get(Clock.class));
        LocalDateTime due = now.toLocalDate().with(TemporalAdjusters.nextOrSame(rules.report().day())).atTime(rules.report().at());
        if (due.isBefore(now)) {
            due = due.plusWeeks(1);
        }
        return new Said(TEXT.get("stage.report", due.toLocalDate(), TEXT.get("day." + due.getDayOfWeek()), due.toLocalTime()),
                ChronoUnit.HOURS.between(now, due) < HOURS_OF_A_DAY ? Tone.WARN : Tone.MUTED);
    }

    /** How many became enrolled on each day from the first of the campaign to today or its last; days without anybody too. */
    Map<LocalDate, Long> days() {
        if (campaign == null || days.isEmpty()) {
            return Map.of();
        }
        TreeMap<LocalDate, Long> known = new TreeMap<>(days);
        LocalDate first = known.firstKey().isBefore(campaign.opensOn()) ? known.firstKey() : campaign.opensOn();
        LocalDate today = desk.today();
        LocalDate end = today.isBefore(campaign.closesOn()) ? today : campaign.closesOn();
        LocalDate last = known.floorKey(end) == null ? known.firstKey() : end;
        Map<LocalDate, Long> all = new LinkedHashMap<>();
        first.datesUntil(last.plusDays(1)).forEach(day -> all.put(day, known.getOrDefault(day, 0L)));
        return all;
    }

    // ---- the ranking --------------------------------------------------------------------------------------------------------

    /** The township whose villages are shown; empty for the townships. */
    String within() {
        return within;
    }

    String withinName() {
        return within.isEmpty() ? "" : names.getOrDefault(within, within);
    }

    /** Whether there is a way back from the villages: none for who has one township only. */
    boolean mayGoUp() {
        return !within.isEmpty() && actor().area().map(area -> area.digits().length() < TOWNSHIP).orElse(true);
    }

    void goUp() {
        within = "";
    }

    /** Opens an area of the table. @return whether the table shows its villages now; otherwise it is a village itself */
    boolean enter(AreaLine line) {
        if (!within.isEmpty() || line.count().area().length() != TOWNSHIP) {
            return false;
        }
        within = line.count().area();
        return true;
    }

    /** The townships, or the villages of one, the furthest first. */
    List<AreaLine> lines() {
        if (progress == null || campaign == null) {
            return List.of();
        }
        List<VillageCount> ranked = new ArrayList<>(within.isEmpty() ? progress.townships()
                : progress.villages().stream().filter(village -> village.area().startsWith(within)).toList());
        ranked.sort(Comparator.comparing(VillageCount::area));
        ranked.sort((a, b) -> b.compareTo(a));
        List<AreaLine> lines = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            boolean same = i > 0 && ranked.get(i - 1).compareTo(ranked.get(i)) == 0;
            lines.add(new AreaLine(same ? lines.get(i - 1).rank() : i + 1, name(ranked.get(i).area()), ranked.get(i)));
        }
        return lines;
    }

    private String name(String area) {
        String name = area.isEmpty() ? TEXT.get("table.nowhere") : names.getOrDefault(area, area);
        int blank = name.indexOf(' ');
        return !within.isEmpty() && blank > 0 ? name.substring(blank + 1) : name;
    }
}
