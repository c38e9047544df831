package org.minkang.ui.persons;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.minkang.register.PersonRow;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/** The persons found by a search. */
public final class PersonsPage implements Page {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(PersonsPage.class);
    private static final int MOST = 500;

    private PageHost host;
    private PersonModel model;
    private Text box;
    private Notice notice;
    private Label hint;
    private Button merge;
    private PagedTable<PersonRow> table;

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        model = new PersonModel(host.desk());
        Composite body = new Composite(parent, SWT.NONE);
        body.setLayout(Layouts.columns(1, 8, 6, 4));
        Composite top = new Composite(body, SWT.NONE);
        top.setLayout(Layouts.columns(5, 0, 0, 8));
        top.setLayoutData(Layouts.across());
        box = new Text(top, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        box.setMessage(TEXT.get("persons.hint"));
        box.setLayoutData(Layouts.wide(160)); // what the buttons leave, also in English and where the type is large
        box.addListener(SWT.DefaultSelection, e -> search());
        if (model.mayEdit()) {
            Buttons.push(top, "add", TEXT.get("persons.enter"), () -> host.open(Pages.PERSON_FORM, "new"));
            Buttons.push(top, TEXT.get("persons.problems"), () -> host.open(Pages.DATA_PROBLEMS, ""));
        }
        if (model.mayMerge()) {
            merge = Buttons.push(top, TEXT.get("persons.merge"), this::merge);
            merge.setEnabled(false);
            merge.setToolTipText(TEXT.get("persons.merge.tip"));
            Buttons.push(top, TEXT.get("persons.duplicates"), () -> host.open(Pages.DUPLICATES, ""));
        }
        notice = new Notice(body);
        table = new PagedTable<>(body, columns(), PersonRow::id, false);
        table.setLayoutData(Layouts.fill());
        table.onOpen(p -> host.open(Pages.PERSON, Long.toString(p.id())));
        table.onChange(this::selected);
        hint = Css.style(new Label(body, SWT.WRAP), Css.MUTED);
        hint.setLayoutData(Layouts.across());
        Layouts.say(hint, TEXT.get("persons.explain"));
        reopened(host.argument());
    }

    private void selected() {
        host.person(table.selected().map(PersonRow::id).orElse(0L));
        if (merge != null) {
            merge.setEnabled(table.selection().size() == 2);
        }
    }

    private void merge() {
        List<PersonRow> two = table.selection();
        host.open(Pages.MERGE, two.get(0).id() + "," + two.get(1).id());
    }

    static List<Column<PersonRow>> columns() {
        List<Column<PersonRow>> columns = new ArrayList<>();
        columns.add(Column.of(TEXT.get("persons.name"), 120, PersonRow::name));
        columns.add(Column.<PersonRow>of(TEXT.get("person.id"), 180, PersonRow::maskedId).toned(p -> Tone.MUTED));
        columns.add(Column.of(TEXT.get("person.sex"), 60, p -> PersonModel.sex(p.sex())));
        columns.add(Column.of(TEXT.get("persons.born"), 90, p -> Integer.toString(p.birthYear())));
        columns.add(Column.of(TEXT.get("person.area"), 260, PersonRow::areaName));
        columns.add(Column.<PersonRow>of(TEXT.get("persons.state"), 90, p -> p.deceased() ? TEXT.get("persons.died") : "")
                .toned(p -> Tone.BAD));
        return columns;
    }

    private void search() {
        String text = box.getText().strip();
        if (text.isEmpty()) {
            return;
        }
        notice.clear();
        Background.load(table, () -> model.search(text, MOST + 1), found -> {
            Layouts.say(hint, found.isEmpty() ? TEXT.get("persons.none")
                    : found.size() > MOST ? TEXT.get("persons.many", MOST) : TEXT.get("persons.found", found.size()));
            host.count(found.size() > MOST ? TEXT.get("persons.more", MOST) : TEXT.get("persons.found", found.size()));
            List<PersonRow> shown = found.subList(0, Math.min(MOST, found.size()));
            table.show(PagedTable.Source.whole(() -> shown));
            table.setFocus();
        }, notice::fail);
    }

    @Override
    public void reopened(String argument) {
        if (!argument.isEmpty()) {
            box.setText(argument);
            search();
        }
    }

    @Override
    public void focus() {
        if (table.count() > 0) {
            table.setFocus();
        } else {
            box.setFocus();
        }
    }

    @Override
    public boolean run(PageCommand command) {
        if (command == PageCommand.FIND) {
            box.setFocus();
            box.selectAll();
            return true;
        }
        if (command == PageCommand.REFRESH) {
            search();
            return true;
        }
        return false;
    }
}
