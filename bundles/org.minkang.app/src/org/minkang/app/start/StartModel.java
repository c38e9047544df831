package org.minkang.app.start;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;

import org.minkang.access.BaseRights;
import org.minkang.base.Text;
import org.minkang.casework.Cases;
import org.minkang.casework.QueueCounts;
import org.minkang.policy.PolicyPacks;
import org.minkang.store.Store;
import org.minkang.ui.Desk;
import org.minkang.ui.Pages;

/** What the start page says, without widgets. */
public final class StartModel {

    private static final Text TEXT = Text.of(StartModel.class);

    /** How much a number presses. */
    public enum Weight {
        CALM, WARN, BAD
    }

    /** One number of my own work and the list it opens. */
    public record Number(String label, long value, String scope, Weight weight) {
    }

    /** One of the first things to do in an empty county. */
    public record FirstThing(String title, String detail, boolean done, String pageId, String argument) {
    }

    /** What was read. */
    public record Read(List<Number> numbers, List<FirstThing> firstThings) {
    }

    private final Desk desk;

    public StartModel(Desk desk) {
        this.desk = desk;
    }

    /** "3月5日 星期四". */
    public String day() {
        LocalDate today = desk.today();
        return TEXT.get("start.day", Integer.toString(today.getMonthValue()), Integer.toString(today.getDayOfMonth()),
                today.getDayOfWeek().getDisplayName(TextStyle.FULL, Text.locale()),
                today.getMonth().getDisplayName(TextStyle.FULL, Text.locale()));
    }

    /** Reads from the database. */
    public Read read() {
        QueueCounts counts = desk.get(Cases.class).counts(desk.actor());
        List<Number> numbers = List.of(
                new Number(TEXT.get("start.mine"), counts.mine(), "MINE", Weight.CALM),
                new Number(TEXT.get("start.group"), counts.group(), "GROUP", Weight.CALM),
                new Number(TEXT.get("start.today"), counts.dueToday(), "DUE_TODAY", counts.dueToday() > 0 ? Weight.WARN : Weight.CALM),
                new Number(TEXT.get("start.overdue"), counts.overdue(), "OVERDUE", counts.overdue() > 0 ? Weight.BAD : Weight.CALM),
                new Number(TEXT.get("start.waiting"), counts.waiting(), "WAITING_FOR_OTHERS", Weight.CALM));
        return new Read(numbers, firstThings());
    }

    /** The three first things, while one of them is not done and the person may do it. */
    private List<FirstThing> firstThings() {
        boolean loads = desk.has(BaseRights.SETTINGS_EDIT) && desk.has(BaseRights.IMPORT_RUN);
        if (!desk.has(BaseRights.ACCOUNTS_MANAGE) && !desk.has(BaseRights.POLICY_IMPORT) && !loads) {
            return List.of();
        }
        boolean pack = desk.get(Store.class).read(s -> desk.get(PolicyPacks.class).on(s, desk.today())).isPresent();
        boolean people = desk.get(Store.class).read(s -> !s.rows("SELECT id FROM mk_person FETCH FIRST 1 ROWS ONLY").isEmpty());
        boolean staff = desk.get(Store.class).read(s -> s.rows("SELECT id FROM mk_account FETCH FIRST 2 ROWS ONLY").size() > 1);
        if (pack && people && staff) {
            return List.of();
        }
        List<FirstThing> things = new ArrayList<>();
        things.add(new FirstThing(TEXT.get("first.pack"), TEXT.get("first.pack.detail"), pack, Pages.SETTINGS, "packs"));
        things.add(new FirstThing(TEXT.get("first.staff"), TEXT.get("first.staff.detail"), staff, Pages.SETTINGS, "accounts"));
        things.add(new FirstThing(TEXT.get("first.people"), TEXT.get("first.people.detail"), people, Pages.SETTINGS, "register"));
        return things;
    }
}
