package org.minkang.chronic.ui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.minkang.access.BaseRights;
import org.minkang.chronic.ApplicationProfile;
import org.minkang.chronic.CertificateRow;
import org.minkang.chronic.Certificates;
import org.minkang.chronic.ChronicLetters;
import org.minkang.chronic.Rights;
import org.minkang.store.Store;
import org.minkang.ui.Css;
import org.minkang.ui.Desk;
import org.minkang.ui.Icons;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.preview.Document;
import org.minkang.ui.preview.PreviewPage;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/** 慢特病: the certificates that were issued, to print many with a list for signature. */
public final class ChronicPage implements Page {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(ChronicPage.class);
    private static final int MOST = 100_000;

    private PageHost host;
    private Notice notice;
    private Text from;
    private Text to;
    private Button unprinted;
    private PagedTable<CertificateRow> table;
    private Button print;
    private Button list;

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        Composite body = new Composite(parent, SWT.NONE);
        body.setLayout(Layouts.columns(1, 8, 6, 4));
        createBar(body);
        notice = new Notice(body);
        table = new PagedTable<>(body, List.of(
                Column.of(TEXT.get("page.number"), 140, CertificateRow::number),
                Column.of(TEXT.get("page.name"), 90, CertificateRow::personName),
                Column.<CertificateRow>of(TEXT.get("page.id"), 160, CertificateRow::maskedId).toned(r -> Tone.MUTED),
                Column.of(TEXT.get("page.disease"), 200, r -> r.disease().text()),
                Column.of(TEXT.get("page.issued"), 100, r -> r.issuedOn().toString()),
                Column.of(TEXT.get("page.valid"), 190, ChronicPage::valid),
                Column.<CertificateRow>of(TEXT.get("page.prints"), 80, r -> Integer.toString(r.prints())).atRight()),
                CertificateRow::id, true);
        table.setLayoutData(Layouts.fill());
        table.onOpen(r -> ChronicPages.openCase(host, r));
        table.onFailure(notice::fail);
        table.onChange(this::changed);
        show();
    }

    private static String valid(CertificateRow r) {
        return r.valid().to() == null ? TEXT.get("page.from", r.valid().from()) : r.valid().from() + " – " + r.valid().to();
    }

    private void createBar(Composite body) {
        Composite bar = new Composite(body, SWT.NONE);
        RowLayout rows = new RowLayout(); // a second row where the type is large
        rows.marginLeft = 0;
        rows.marginRight = 0;
        rows.spacing = Look.GRID;
        rows.center = true;
        bar.setLayout(rows);
        bar.setLayoutData(Layouts.wide(300));
        createFilter(group(bar, 5));
        createButtons(group(bar, 4));
    }

    private static Composite group(Composite bar, int columns) {
        Composite group = new Composite(bar, SWT.NONE);
        group.setLayout(Layouts.columns(columns, 0, 0, 8));
        return group;
    }

    private void createFilter(Composite bar) {
        new Label(bar, SWT.NONE).setText(TEXT.get("page.issued"));
        LocalDate today = host.desk().today();
        from = day(bar, today.withDayOfMonth(1));
        new Label(bar, SWT.NONE).setText("–");
        to = day(bar, today);
        unprinted = new Button(bar, SWT.CHECK);
        unprinted.setText(TEXT.get("page.unprinted"));
        unprinted.addListener(SWT.Selection, e -> show());
    }

    private void createButtons(Composite bar) {
        Desk desk = host.desk();
        if (desk.has(Rights.INTAKE)) {
            button(bar, "add", "tile.new", () -> host.open(ChronicPages.INTAKE, ""));
        }
        if (desk.has(BaseRights.IMPORT_RUN)) {
            button(bar, "import", "tile.import", () -> host.open(Pages.IMPORT, ApplicationProfile.ID));
        }
        list = button(bar, "paper", "page.list", this::list);
        print = button(bar, "print", "page.print", this::print);
        Css.style(print, Css.PRIMARY);
        print.setImage(Icons.get("print", Tone.ON_PRIMARY));
    }

    private Text day(Composite bar, LocalDate value) {
        Text text = new Text(bar, SWT.BORDER);
        text.setText(value.toString());
        text.setLayoutData(Layouts.width(96));
        text.addListener(SWT.DefaultSelection, e -> show());
        text.addListener(SWT.FocusOut, e -> show());
        return text;
    }

    private static Button button(Composite bar, String icon, String key, Runnable action) {
        return Buttons.push(bar, icon, TEXT.get(key), action);
    }

    private String shown = "";

    private void show() {
        String wanted = from.getText() + '/' + to.getText() + '/' + unprinted.getSelection();
        if (wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        LocalDate first;
        LocalDate last;
        try {
            first = LocalDate.parse(from.getText().strip());
            last = LocalDate.parse(to.getText().strip());
        } catch (DateTimeParseException e) {
            notice.say(Notice.Kind.ERROR, TEXT.get("page.day"));
            return;
        }
        notice.clear();
        Desk desk = host.desk();
        boolean only = unprinted.getSelection();
        List<CertificateRow>[] all = new List[1];
        table.show(new PagedTable.Source<>() {
            @Override
            public long count() {
                all[0] = desk.get(Store.class).read(s -> desk.get(Certificates.class).issued(s, desk.actor(), first, last,
                        null, only, 0, MOST));
                return all[0].size();
            }

            @Override
            public List<CertificateRow> page(int start, int max) {
                return all[0].subList(Math.min(start, all[0].size()), Math.min(start + max, all[0].size()));
            }
        });
    }

    private void changed() {
        int marked = table.marked().size();
        print.setEnabled(marked > 0 || table.selected().isPresent());
        list.setEnabled(print.isEnabled());
        host.count(TEXT.get("page.count", table.count(), marked));
        host.person(table.selected().map(CertificateRow::personId).orElse(0L));
    }

    private List<CertificateRow> chosen() {
        return table.marked().isEmpty() ? table.selection() : table.marked();
    }

    private void print() {
        ChronicPapers.certificates(host, chosen());
    }

    /** The list the holders sign. */
    private void list() {
        Desk desk = host.desk();
        List<CertificateRow> rows = chosen();
        LocalDate first = rows.stream().map(CertificateRow::issuedOn).min(LocalDate::compareTo).orElse(desk.today());
        LocalDate last = rows.stream().map(CertificateRow::issuedOn).max(LocalDate::compareTo).orElse(desk.today());
        PreviewPage.open(host, Document.letters(desk, TEXT.get("page.list"), () -> desk.get(Store.class).write(s ->
                List.of(desk.get(ChronicLetters.class).certificateList(s, desk.actor(), rows, null, first, last))), null));
    }

    @Override
    public void focus() {
        table.setFocus();
    }

    @Override
    public boolean run(PageCommand command) {
        switch (command) {
            case REFRESH -> table.refresh();
            case PRINT, PRIMARY -> {
                if (print.isEnabled()) {
                    print();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
