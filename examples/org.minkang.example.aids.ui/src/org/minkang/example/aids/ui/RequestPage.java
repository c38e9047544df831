package org.minkang.example.aids.ui;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.casework.OpenedCase;
import org.minkang.example.aids.AidsRules;
import org.minkang.example.aids.AidsRules.Device;
import org.minkang.example.aids.AidsRules.PaperKind;
import org.minkang.register.PersonRow;
import org.minkang.ui.Background;
import org.minkang.ui.Layouts;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.widgets.Block;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;

/** The form of a new request at the window. */
public final class RequestPage implements Page {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(RequestPage.class);
    private static final int ROWS = 110;

    private PageHost host;
    private RequestModel model;
    private Notice notice;
    private Composite form;
    private Text search;
    private Table found;
    private Button accept;

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        Composite body = new Composite(parent, SWT.NONE);
        body.setLayout(Layouts.columns(1, 16));
        notice = new Notice(body);
        form = new Composite(body, SWT.NONE);
        form.setLayout(Layouts.columns(1, 0));
        form.setLayoutData(Layouts.fill());
        accept = Buttons.primary(body, TEXT.get("request.accept"), this::accept);
        start();
    }

    /** A fresh form, for the first and for every next applicant. */
    private void start() {
        model = new RequestModel(host.desk());
        accept.setEnabled(false);
        Background.load(form, model::rules, rules -> rules.ifPresentOrElse(this::build,
                () -> notice.say(Notice.Kind.WARNING, TEXT.get("request.no-rules"))), notice::fail);
    }

    private void build(AidsRules rules) {
        Layouts.empty(form);
        Composite person = new Block(form, TEXT.get("request.person")).body();
        search = new Text(person, SWT.SEARCH | SWT.ICON_SEARCH);
        search.setMessage(TEXT.get("request.search"));
        search.setLayoutData(Layouts.across());
        search.addListener(SWT.DefaultSelection, e -> find());
        found = new Table(person, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
        GridData rows = Layouts.across();
        rows.heightHint = ROWS;
        found.setLayoutData(rows);
        found.addListener(SWT.Selection, e -> choose());
        devices(new Block(form, TEXT.get("request.device")).body(), rules.devices());
        papers(new Block(form, TEXT.get("request.papers")).body(), rules.papers());
        accept.setEnabled(true);
        form.getParent().layout(true, true);
        search.setFocus();
    }

    private void devices(Composite block, List<Device> devices) {
        Composite line = line(block, devices.size());
        for (Device device : devices) {
            Button button = new Button(line, SWT.RADIO);
            button.setText(device.name().text());
            button.addListener(SWT.Selection, e -> {
                if (button.getSelection()) {
                    model.device(device);
                }
            });
        }
    }

    private void papers(Composite block, List<PaperKind> papers) {
        Composite line = line(block, papers.size());
        for (PaperKind paper : papers) {
            Button button = new Button(line, SWT.CHECK);
            button.setText(paper.name().text());
            button.addListener(SWT.Selection, e -> model.paper(paper.key(), button.getSelection()));
        }
    }

    private static Composite line(Composite block, int columns) {
        Composite line = new Composite(block, SWT.NONE);
        line.setLayout(Layouts.columns(columns, 0));
        return line;
    }

    private void find() {
        String text = search.getText().strip();
        Background.load(form, () -> model.find(text), this::offer, notice::fail);
    }

    private void offer(List<PersonRow> persons) {
        notice.clear();
        found.removeAll();
        for (PersonRow row : persons) {
            TableItem item = new TableItem(found, SWT.NONE);
            item.setText(row.name() + "  " + row.birthYear() + "  " + row.maskedId() + "  " + row.areaName());
            item.setData(row);
        }
        if (persons.isEmpty()) {
            notice.say(Notice.Kind.WARNING, TEXT.get("request.nobody"));
        } else {
            found.setSelection(0);
            found.setFocus();
        }
        choose();
    }

    private void choose() {
        TableItem[] chosen = found.getSelection();
        long person = chosen.length == 0 ? 0 : ((PersonRow) chosen[0].getData()).id();
        model.person(person);
        host.person(person);
    }

    private void accept() {
        accept.setEnabled(false);
        Background.load(form, model::accept, this::accepted, this::refused);
    }

    /** The places of these problems are names of fields, which are for the program: people read the sentences. */
    private void refused(Throwable e) {
        accept.setEnabled(true);
        if (e instanceof Refused refused) {
            notice.say(Notice.Kind.ERROR, refused.problems().stream().map(Problem::message).toList());
        } else {
            notice.fail(e);
        }
    }

    private void accepted(OpenedCase opened) {
        notice.say(Notice.Kind.DONE, TEXT.get("request.accepted", opened.number()));
        start();
    }

    @Override
    public boolean run(PageCommand command) {
        if (command == PageCommand.PRIMARY && accept.isEnabled()) {
            accept();
            return true;
        }
        return false;
    }

    @Override
    public void focus() {
        if (search != null && !search.isDisposed()) {
            search.setFocus();
        }
    }
}
