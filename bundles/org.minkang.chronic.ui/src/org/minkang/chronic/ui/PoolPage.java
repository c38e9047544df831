package org.minkang.chronic.ui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.minkang.base.Refused;
import org.minkang.chronic.ExpertEntry;
import org.minkang.chronic.ExpertRow;
import org.minkang.chronic.Specialty;
import org.minkang.ui.Background;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.preview.Document;
import org.minkang.ui.preview.PreviewPage;
import org.minkang.ui.widgets.Block;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/** 专家库: who judges, in which specialties, since when, and how the opinions agree with the results. */
public final class PoolPage implements Page {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(PoolPage.class);

    private PageHost host;
    private PoolModel model;
    private PoolModel.Choices choices;
    private Composite body;
    private Notice notice;
    private Combo specialty;
    private Text search;
    private Text from;
    private Text to;
    private PagedTable<PoolModel.Line> table;
    private Button sheet;
    private Composite form;
    private PoolEntry entry;

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        model = new PoolModel(host.desk());
        body = new Composite(parent, SWT.NONE);
        body.setLayout(Layouts.columns(1, 8, 6, 4));
        Background.load(body, model::choices, this::build);
    }

    private void build(PoolModel.Choices read) {
        choices = read;
        createBar();
        notice = new Notice(body);
        table = new PagedTable<>(body, List.of(
                Column.of(TEXT.get("pool.name"), 120, l -> l.expert().name()),
                Column.of(TEXT.get("pool.hospital"), 170, l -> l.expert().hospital()),
                Column.of(TEXT.get("pool.specialties"), 210, l -> PoolModel.names(l.expert().specialties(), choices.specialties())),
                Column.<PoolModel.Line>of(TEXT.get("pool.in-use"), 60, l -> TEXT.get(l.expert().inUse() ? "pool.yes" : "pool.no"))
                        .toned(l -> l.expert().inUse() ? Tone.GOOD : Tone.MUTED),
                Column.of(TEXT.get("pool.time"), 180, l -> time(l.expert())),
                number("pool.opinions", 70, l -> Integer.toString(l.figures().opinions())),
                number("pool.agreement", 80, l -> l.figures().opinions() == 0 ? "–" : l.figures().agreement() + "%"),
                number("pool.overruled", 80, l -> Integer.toString(l.figures().overruled())),
                number("pool.days", 90, l -> l.figures().opinions() == 0 ? "–" : l.figures().days())),
                l -> l.expert().id(), false);
        table.setLayoutData(Layouts.fill());
        table.onFailure(notice::fail);
        table.onChange(this::changed);
        table.onOpen(l -> entry.setFocus());
        form = new Composite(body, SWT.NONE);
        form.setLayout(Layouts.columns(1, 0, 0, 4));
        form.setLayoutData(Layouts.across());
        show();
        fill(null);
        body.layout(true, true);
    }

    private static Column<PoolModel.Line> number(String key, int width, java.util.function.Function<PoolModel.Line, String> text) {
        return Column.of(TEXT.get(key), width, text).atRight();
    }

    private static String time(ExpertRow row) {
        return row.time().isOpen() ? TEXT.get("page.from", row.time().from()) : row.time().from() + " – " + row.time().to();
    }

    private void createBar() {
        Composite bar = new Composite(body, SWT.NONE);
        bar.setLayout(Layouts.rows(Look.GRID));
        bar.setLayoutData(Layouts.wide(300));
        Composite filter = group(bar, 6);
        specialty = new Combo(filter, SWT.DROP_DOWN | SWT.READ_ONLY);
        specialty.add(TEXT.get("pool.all-specialties"));
        choices.specialties().stream().map(Specialty::name).forEach(n -> specialty.add(n.text()));
        specialty.select(0);
        specialty.addListener(SWT.Selection, e -> show());
        search = new Text(filter, SWT.BORDER | SWT.SEARCH);
        search.setMessage(TEXT.get("pool.search"));
        search.setLayoutData(Layouts.width(170));
        search.addListener(SWT.DefaultSelection, e -> show());
        new Label(filter, SWT.NONE).setText(TEXT.get("pool.figures"));
        LocalDate today = host.desk().today();
        from = day(filter, today.withDayOfYear(1));
        new Label(filter, SWT.NONE).setText("–");
        to = day(filter, today);
        Composite buttons = group(bar, 4);
        Buttons.push(buttons, "add", TEXT.get("pool.add"), this::add);
        Buttons.push(buttons, "refresh", TEXT.get("pool.draw"), this::draw);
        sheet = Buttons.push(buttons, "paper", TEXT.get("pool.sheet"), () -> print(true));
        Buttons.push(buttons, "print", TEXT.get("pool.sitting"), () -> print(false));
    }

    private static Composite group(Composite bar, int columns) {
        Composite group = new Composite(bar, SWT.NONE);
        group.setLayout(Layouts.columns(columns, 0, 0, 8));
        return group;
    }

    private Text day(Composite bar, LocalDate value) {
        Text text = new Text(bar, SWT.BORDER);
        text.setText(value.toString());
        text.setLayoutData(Layouts.width(92));
        text.addListener(SWT.DefaultSelection, e -> show());
        return text;
    }

    /** The days of the figures and papers; says so when they cannot be read. */
    private Optional<LocalDate[]> days() {
        try {
            return Optional.of(new LocalDate[] {LocalDate.parse(from.getText().strip()), LocalDate.parse(to.getText().strip())});
        } catch (DateTimeParseException e) {
            notice.say(Notice.Kind.ERROR, TEXT.get("page.day"));
            return Optional.empty();
        }
    }

    private void show() {
        days().ifPresent(days -> {
            notice.clear();
            int i = specialty.getSelectionIndex();
            table.show(model.lines(i <= 0 ? null : choices.specialties().get(i - 1).key(), search.getText(), days[0], days[1]));
        });
    }

    private void changed() {
        host.count(TEXT.get("pool.count", table.count()));
        if (table.count() == 0 && search.getText().isBlank() && specialty.getSelectionIndex() == 0) {
            notice.say(Notice.Kind.INFO, TEXT.get("pool.empty"));
        }
        Optional<ExpertRow> row = table.selected().map(PoolModel.Line::expert);
        sheet.setEnabled(row.isPresent());
        if (row.isPresent() && !row.get().equals(entry.row())) {
            fill(row.get());
        }
    }

    // ---- one expert -----------------------------------------------------------------------------------------------------

    private void fill(ExpertRow row) {
        Layouts.empty(form);
        Block block = new Block(form, TEXT.get(row == null ? "pool.new" : "pool.change"));
        entry = new PoolEntry(block.body(), choices, row, host.desk().today());
        Composite line = new Composite(block.body(), SWT.NONE);
        line.setLayout(Layouts.columns(6, 0, 0, 8));
        line.setLayoutData(Layouts.across());
        Buttons.primary(line, TEXT.get("pool.save"), this::save);
        if (row != null) {
            recusal(line, row);
        }
        body.layout(true, true);
    }

    /** 登记回避, beside the expert it is about. */
    private void recusal(Composite line, ExpertRow row) {
        new Label(line, SWT.NONE).setText(TEXT.get("pool.recuse"));
        Text number = new Text(line, SWT.BORDER);
        number.setMessage(TEXT.get("pool.case"));
        number.setLayoutData(Layouts.width(110));
        Text why = new Text(line, SWT.BORDER);
        why.setMessage(TEXT.get("pool.why"));
        why.setLayoutData(Layouts.wide(200));
        Button once = new Button(line, SWT.CHECK);
        once.setText(TEXT.get("recuse.once"));
        Buttons.push(line, TEXT.get("pool.recuse-now"), () -> {
            String caseNumber = number.getText();
            boolean onlyThis = once.getSelection();
            String reason = why.getText();
            work(() -> model.recuse(row, caseNumber, onlyThis, reason), () -> {
                number.setText("");
                why.setText("");
                notice.say(Notice.Kind.DONE, TEXT.get("pool.recused", row.name(), caseNumber));
            });
        });
    }

    private void add() {
        table.table().deselectAll();
        sheet.setEnabled(false);
        fill(null);
        entry.setFocus();
    }

    private void save() {
        ExpertRow row = entry.row();
        String account = row == null ? entry.chosenAccount() : row.account();
        if (account.isEmpty()) {
            notice.say(Notice.Kind.ERROR, TEXT.get(choices.candidates().isEmpty() ? "pool.no-account" : "pool.which"));
            return;
        }
        ExpertEntry wanted;
        try {
            wanted = entry.entry();
        } catch (Refused e) {
            notice.fail(e);
            return;
        }
        String reason = entry.reason();
        work(() -> model.save(row, account, wanted, reason), () -> {
            notice.say(Notice.Kind.DONE, TEXT.get("pool.saved", account));
            Background.load(body, model::choices, read -> {
                choices = read;
                if (row == null) {
                    fill(null);
                }
                table.refresh();
            }, notice::fail);
        });
    }

    private void draw() {
        Background.load(body, model::draw, count -> notice.say(Notice.Kind.DONE, TEXT.get("pool.drawn", count)), notice::fail);
    }

    private void work(Runnable work, Runnable done) {
        notice.clear();
        Background.load(body, () -> {
            work.run();
            return null;
        }, nothing -> done.run(), notice::fail);
    }

    private void print(boolean one) {
        ExpertRow row = one ? table.selected().map(PoolModel.Line::expert).orElse(null) : null;
        if (one && row == null) {
            return;
        }
        days().ifPresent(days -> PreviewPage.open(host, Document.letters(host.desk(),
                TEXT.get(one ? "pool.sheet" : "pool.sitting"), () -> model.sheet(row, days[0], days[1]), null)));
    }

    @Override
    public void focus() {
        if (table != null) {
            table.setFocus();
        }
    }

    @Override
    public boolean run(PageCommand command) {
        if (table == null) {
            return false;
        }
        switch (command) {
            case REFRESH -> table.refresh();
            case PRIMARY, SAVE -> save();
            case PRINT -> print(table.selected().isPresent());
            case FIND -> search.setFocus();
            default -> {
                return false;
            }
        }
        return true;
    }
}
