package org.minkang.chronic.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.minkang.base.Text;
import org.minkang.chronic.Bulk;
import org.minkang.chronic.CertificateEvent.Kind;
import org.minkang.chronic.CertificateLife;
import org.minkang.chronic.CertificateRow;
import org.minkang.chronic.ChronicLetters;
import org.minkang.chronic.Rights;
import org.minkang.chronic.ui.CertificatesModel.Worklist;
import org.minkang.chronic.ui.ChangeDialog.Answer;
import org.minkang.store.Session;
import org.minkang.store.Store;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Desk;
import org.minkang.ui.Layouts;
import org.minkang.ui.LongWork;
import org.minkang.ui.PageHost;
import org.minkang.ui.preview.Document;
import org.minkang.ui.preview.PreviewPage;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;

/** What can be done with the marked certificates, or the selected one; each of them is answered on its own. */
final class CertificateActions extends Composite {

    private static final Text TEXT = Text.of(CertificateActions.class);
    private static final int MOST_NAMED = 6;

    private final PageHost host;
    private final CertificatesModel model;
    private final PagedTable<CertificateLine> table;
    private final Notice notice;
    private final Runnable done;
    private final Label chosen;
    private Runnable primary = () -> { };
    private final List<Button> buttons = new ArrayList<>();

    CertificateActions(Composite parent, PageHost host, CertificatesModel model, PagedTable<CertificateLine> table,
            Notice notice, Runnable done) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        this.host = host;
        this.model = model;
        this.table = table;
        this.notice = notice;
        this.done = done;
        setLayout(Layouts.columns(8, 0, 0, 8));
        chosen = Css.style(new Label(this, SWT.NONE), Css.MUTED);
        chosen.setLayoutData(Layouts.width(90));
    }

    /** The buttons of one list: what is done with most of it first. */
    void offer(Worklist list) {
        buttons.forEach(Button::dispose);
        buttons.clear();
        primary = () -> { };
        Desk desk = host.desk();
        switch (list) {
            case TO_PRINT -> {
                first(desk.has(Rights.PRINT), "page.print", () -> ChronicPapers.certificates(host, rows()));
                next(desk.has(Rights.PRINT), "page.list", this::signatures);
            }
            case TO_HAND_OVER -> {
                first(desk.has(Rights.CERTIFICATES), "action.hand-over", this::handOver);
                next(desk.has(Rights.PRINT), "page.list", this::signatures);
            }
            case TO_RENEW -> {
                first(desk.has(Rights.CERTIFICATES), "action.remind", this::remind);
                next(desk.has(Rights.INTAKE), "action.renew", this::renew);
                next(desk.has(Rights.END), "action.reviewed", () -> ask("action.reviewed", dialog("action.reviewed")
                        .day(TEXT.get("change.day"), model.today()).words(false),
                        (s, row, a) -> life().reviewed(s, desk.actor(), row.id(), a.day(), a.reason())));
            }
            case TO_END -> {
                first(desk.has(Rights.END), "action.end-all", () -> many("action.end-all",
                        (s, row) -> model.room().endings().end(s, desk.actor(), row.id(), "")));
                next(desk.has(Rights.END), "action.suspend-all", () -> many("action.suspend-all",
                        (s, row) -> model.room().endings().suspend(s, desk.actor(), row.id(), "")));
            }
            case EXPIRED -> first(desk.has(Rights.INTAKE), "action.renew", this::renew);
            default -> next(desk.has(Rights.PRINT), "page.print", () -> ChronicPapers.certificates(host, rows()));
        }
        if (desk.has(Rights.CERTIFICATES) || desk.has(Rights.END)) {
            Button more = Buttons.push(this, TEXT.get("action.more"), () -> { });
            more.addListener(SWT.Selection, e -> popUp(more));
            buttons.add(more);
        }
        changed();
    }

    private void first(boolean may, String key, Runnable action) {
        if (may) {
            buttons.add(Buttons.primary(this, TEXT.get("action.primary", TEXT.get(key)), action));
            primary = action;
        }
    }

    private void next(boolean may, String key, Runnable action) {
        if (may) {
            buttons.add(Buttons.push(this, TEXT.get(key), action));
        }
    }

    /** The selection or the marks changed. */
    void changed() {
        int marked = table.marked().size();
        Layouts.say(chosen, marked == 0 ? "" : TEXT.get("action.marked", marked));
        boolean any = !rows().isEmpty();
        buttons.forEach(b -> b.setEnabled(any));
        layout();
    }

    /** Ctrl+Enter. */
    void primary() {
        if (!rows().isEmpty()) {
            primary.run();
        }
    }

    /** The marked ones, or the selected one. */
    List<CertificateRow> rows() {
        List<CertificateLine> lines = table.marked().isEmpty() ? table.selection() : table.marked();
        return lines.stream().map(CertificateLine::row).toList();
    }

    private void popUp(Button button) {
        Menu menu = new Menu(button);
        Desk desk = host.desk();
        if (desk.has(Rights.CERTIFICATES)) {
            item(menu, Kind.LOST, () -> ask(Kind.LOST, dialog(Kind.LOST).day(TEXT.get("change.day"), model.today()).words(true),
                    (s, row, a) -> life().lost(s, desk.actor(), row.id(), a.day(), a.reason())));
            item(menu, Kind.FOUND, () -> ask(Kind.FOUND, dialog(Kind.FOUND).words(true),
                    (s, row, a) -> life().found(s, desk.actor(), row.id(), a.reason())));
            item(menu, Kind.REISSUED, () -> ask(Kind.REISSUED, dialog(Kind.REISSUED).words(true),
                    (s, row, a) -> life().reissue(s, desk.actor(), row.id(), a.reason())));
            item(menu, Kind.HANDED_OVER, this::handOver);
            item(menu, Kind.PROVIDERS, this::providers);
        }
        if (desk.has(Rights.END)) {
            new MenuItem(menu, SWT.SEPARATOR);
            item(menu, Kind.SUSPENDED, () -> standard(Kind.SUSPENDED,
                    (s, row, a) -> life().suspend(s, desk.actor(), row.id(), a.day(), a.code(), a.reason())));
            item(menu, Kind.RESUMED, () -> ask(Kind.RESUMED,
                    dialog(Kind.RESUMED).day(TEXT.get("change.again"), model.today()).words(true),
                    (s, row, a) -> life().resume(s, desk.actor(), row.id(), a.day(), a.reason())));
            item(menu, Kind.VOIDED, () -> standard(Kind.VOIDED,
                    (s, row, a) -> life().makeVoid(s, desk.actor(), row.id(), a.day(), a.code(), a.reason())));
            item(menu, Kind.ENDED, () -> standard(Kind.ENDED,
                    (s, row, a) -> life().end(s, desk.actor(), row.id(), a.day(), a.code(), a.reason())));
        }
        menu.setLocation(button.toDisplay(0, 0));
        menu.setVisible(true);
    }

    /** Grey when it fits none of the certificates that were chosen. */
    private void item(Menu menu, Kind kind, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(TEXT.get("action.do." + kind) + "…");
        item.setEnabled(rows().stream().anyMatch(row -> CertificateLife.fits(kind, row.state())));
        item.addListener(SWT.Selection, e -> action.run());
    }

    private CertificateLife life() {
        return model.room().life();
    }

    private ChangeDialog dialog(Kind kind) {
        return new ChangeDialog(getShell(), TEXT.get("action.do." + kind), question());
    }

    private ChangeDialog dialog(String key) {
        return new ChangeDialog(getShell(), TEXT.get(key), question());
    }

    private String question() {
        List<CertificateRow> rows = rows();
        return rows.size() > 1 ? TEXT.get("change.many", rows.size())
                : rows.stream().findFirst().map(r -> r.number() + "  " + r.personName() + "  " + r.disease().text()).orElse("");
    }

    /** What is done with one certificate once the dialog was answered. */
    private interface Change {
        void run(Session session, CertificateRow row, Answer answer);
    }

    private void ask(Kind kind, ChangeDialog dialog, Change change) {
        dialog.ask().ifPresent(a -> many(kind.text(), a, change));
    }

    private void ask(String key, ChangeDialog dialog, Change change) {
        dialog.ask().ifPresent(a -> many(TEXT.get(key), a, change));
    }

    private void standard(Kind kind, Change change) {
        Background.load(this, () -> model.reasons(kind), reasons -> ask(kind,
                dialog(kind).day(TEXT.get("change.from"), model.today()).reasons(reasons), change), notice::fail);
    }

    private void handOver() {
        ask("action.hand-over", dialog("action.hand-over").day(TEXT.get("change.day"), model.today()).agent(),
                (s, row, a) -> life().handOver(s, host.desk().actor(), row.id(), a.day(), a.to(), a.relation()));
    }

    private void providers() {
        Background.load(this, model::providers, all -> ask(Kind.PROVIDERS, dialog(Kind.PROVIDERS)
                .day(TEXT.get("change.start"), model.today()).providers(all).words(false),
                (s, row, a) -> model.room().providers().choose(s, host.desk().actor(), row.id(), a.providers(), a.day(),
                        a.reason())), notice::fail);
    }

    private void renew() {
        rows().stream().findFirst().ifPresent(row -> host.open(ChronicPages.INTAKE, ChronicPages.RENEW + row.id()));
    }

    private void remind() {
        List<Long> ids = rows().stream().map(CertificateRow::id).toList();
        Desk desk = host.desk();
        PreviewPage.open(host, Document.letters(desk, TEXT.get("action.remind"), () -> desk.get(Store.class)
                .write(s -> model.room().letters().remind(s, desk.actor(), ids)), null));
    }

    /** The list the holders sign. */
    private void signatures() {
        Desk desk = host.desk();
        List<CertificateRow> rows = rows();
        LocalDate first = rows.stream().map(CertificateRow::issuedOn).min(LocalDate::compareTo).orElse(desk.today());
        LocalDate last = rows.stream().map(CertificateRow::issuedOn).max(LocalDate::compareTo).orElse(desk.today());
        PreviewPage.open(host, Document.letters(desk, TEXT.get("page.list"), () -> desk.get(Store.class).write(s ->
                List.of(desk.get(ChronicLetters.class).certificateList(s, desk.actor(), rows, null, first, last))), null));
    }

    private void many(String what, Answer answer, Change change) {
        run(what, (s, row) -> change.run(s, row, answer));
    }

    private void many(String key, BiConsumer<Session, CertificateRow> change) {
        run(TEXT.get(key), change);
    }

    private void run(String what, BiConsumer<Session, CertificateRow> change) {
        List<CertificateRow> rows = rows();
        Store store = host.desk().get(Store.class);
        LongWork.start(this, what, progress -> {
            progress.begin(what, rows.size());
            return Bulk.each(store, rows, change, progress);
        }, result -> {
            tell(what, result);
            done.run();
        }, notice::fail);
    }

    private void tell(String what, Bulk.Result<CertificateRow> result) {
        if (result.refused().isEmpty()) {
            notice.say(Notice.Kind.DONE, TEXT.get("action.done", what, result.done()));
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add(TEXT.get("action.partly", what, result.done(), result.refused().size()));
        result.refused().stream().limit(MOST_NAMED)
                .forEach(line -> lines.add(line.row().personName() + "  " + line.message()));
        notice.say(Notice.Kind.WARNING, lines);
    }
}
