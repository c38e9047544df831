package org.minkang.enrollment.ui.village;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.benefit.rules.Term;
import org.minkang.enrollment.EnrollmentRules.Reason;
import org.minkang.enrollment.collect.Collection;
import org.minkang.enrollment.roll.MemberRow;
import org.minkang.enrollment.roll.MemberState;
import org.minkang.enrollment.ui.Rooms;
import org.minkang.ui.Background;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;

/** What is said of the selected persons besides money: a reason, a tier, and that a collection was wrong. */
final class VillageActions {

    private static final Text TEXT = Text.of(VillageActions.class);

    private final Composite line;
    private final VillageModel model;
    private final Notice notice;
    private final Supplier<List<MemberRow>> selection;
    private final Consumer<String> done;
    private Button because;
    private Button tier;
    private Button undo;

    /** @param done told in words what was done */
    VillageActions(Composite line, VillageModel model, Notice notice, Supplier<List<MemberRow>> selection, Consumer<String> done) {
        this.line = line;
        this.model = model;
        this.notice = notice;
        this.selection = selection;
        this.done = done;
        if (model.mayExplain()) {
            because = action("form", "action.reason", this::because);
        }
        if (model.mayCollect()) {
            tier = action("experts", "action.tier", this::tier);
            undo = action("waived", "action.void", this::makeVoid);
        }
    }

    private Button action(String icon, String key, Runnable action) {
        Button button = Buttons.push(line, icon, TEXT.get(key), action);
        button.setEnabled(false);
        return button;
    }

    /** A pack without tiers has none to choose. */
    void offer() {
        if (tier != null) {
            Rooms.room(tier, !model.tiers().isEmpty());
        }
    }

    /** @param row the first of the selected ones; null for none */
    void enable(MemberRow row) {
        if (because != null) {
            because.setEnabled(row != null);
        }
        if (undo != null) {
            tier.setEnabled(row != null && row.state() != MemberState.EXEMPT);
            undo.setEnabled(row != null && row.paid() > 0);
        }
    }

    /** A key in the list. */
    void key(Event e) {
        Button key = e.keyCode == SWT.F6 ? because : e.keyCode == SWT.F7 ? tier : e.keyCode == SWT.F8 ? undo : null;
        if (key != null && key.isEnabled() && key.isVisible()) {
            key.notifyListeners(SWT.Selection, new Event());
        }
    }

    private void because() {
        List<MemberRow> rows = selection.get();
        List<Reason> reasons = model.rules().reasons();
        if (rows.isEmpty()) {
            return;
        }
        new ReasonDialog(line.getShell(), TEXT.get("reason.title"), about(rows), reasons.stream().map(r -> TEXT.get(
                r.exempts() ? "reason.exempts" : "reason.expects", r.name())).toList(), true,
                (chosen, note) -> {
                    model.because(rows, reasons.get(chosen).key(), note);
                    done.accept(TEXT.get("done.reason", rows.size(), reasons.get(chosen).name()));
                }).open();
    }

    private void tier() {
        List<MemberRow> rows = selection.get();
        List<Term> tiers = model.tiers();
        if (rows.isEmpty() || tiers.isEmpty()) {
            return;
        }
        new ReasonDialog(line.getShell(), TEXT.get("tier.title"), about(rows), tiers.stream().map(t -> t.name().text()).toList(), false,
                (chosen, note) -> {
                    model.choose(rows, tiers.get(chosen).key());
                    done.accept(TEXT.get("done.tier", rows.size(), tiers.get(chosen).name()));
                }).open();
    }

    private static String about(List<MemberRow> rows) {
        MemberRow first = rows.get(0);
        return rows.size() == 1 ? TEXT.get("reason.one", first.name(), first.maskedId()) : TEXT.get("reason.many", first.name(), rows.size());
    }

    private void makeVoid() {
        MemberRow row = selection.get().stream().findFirst().orElse(null);
        if (row != null) {
            Background.load(line, () -> model.collection(row.id()), found -> {
                if (found.isEmpty()) {
                    notice.say(Notice.Kind.WARNING, TEXT.get("void.none"));
                } else {
                    makeVoid(found.get());
                }
            }, notice::fail);
        }
    }

    private void makeVoid(Collection collection) {
        new VoidDialog(line.getShell(), collection, model.today(), (on, reason) -> {
            model.makeVoid(collection, on, reason);
            done.accept(TEXT.get("done.void", collection.payer(), Money.ofFen(collection.fen()).format()));
        }).open();
    }
}
