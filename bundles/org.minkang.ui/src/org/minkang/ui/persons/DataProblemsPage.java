package org.minkang.ui.persons;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.access.BaseRights;
import org.minkang.base.Text;
import org.minkang.register.DataProblems;
import org.minkang.register.DataProblems.Kind;
import org.minkang.register.DuplicateRow;
import org.minkang.register.Duplicates;
import org.minkang.register.PersonRow;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;

/** Persons whose entry cannot be right, by kind of problem; Enter opens the place where it is put in order. */
public final class DataProblemsPage implements Page {

    private static final Text TEXT = Text.of(DataProblemsPage.class);

    private final Map<String, Button> buttons = new LinkedHashMap<>();
    private PageHost host;
    private DataProblems problems;
    private List<Kind> kinds;
    private Kind kind;
    private Composite choices;
    private Button duplicates;
    private Label advice;
    private Button fix;
    private Notice notice;
    private PagedTable<PersonRow> table;

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        problems = host.desk().get(DataProblems.class);
        kinds = problems.kinds();
        Composite body = new Composite(parent, SWT.NONE);
        body.setLayout(Layouts.columns(1, 8, 6, 4));
        choices = new Composite(body, SWT.NONE);
        choices.setLayout(Layouts.rows(Look.GRID));
        choices.setLayoutData(Layouts.wide(300));
        for (Kind k : kinds) {
            buttons.put(k.id(), Buttons.choice(choices, k.name(), () -> show(k)));
        }
        if (host.desk().has(BaseRights.PERSONS_MERGE)) {
            duplicates = Buttons.choice(choices, TEXT.get("problems.duplicates"), () -> host.open(Pages.DUPLICATES, ""));
            Buttons.on(duplicates, false);
        }
        Composite line = new Composite(body, SWT.NONE);
        line.setLayout(Layouts.columns(2, 0, 2, 8));
        line.setLayoutData(Layouts.across());
        advice = new Label(line, SWT.WRAP);
        advice.setLayoutData(Layouts.wide(300));
        fix = Buttons.primary(line, TEXT.get("problems.fix"), () -> table.selected().ifPresent(this::open));
        fix.setEnabled(false);
        notice = new Notice(body);
        table = new PagedTable<>(body, PersonsPage.columns(), PersonRow::id, false);
        table.setLayoutData(Layouts.fill());
        table.whenEmpty(TEXT.get("problems.none"));
        table.onOpen(this::open);
        table.onFailure(notice::fail);
        table.onChange(this::changed);
        show(kinds.get(0));
        count();
    }

    private void show(Kind chosen) {
        kind = chosen;
        kinds.forEach(k -> Buttons.on(buttons.get(k.id()), k == chosen));
        Layouts.say(advice, chosen.advice());
        table.show(new PagedTable.Source<>() {
            @Override
            public long count() {
                return problems.count(host.desk().actor(), chosen.id());
            }

            @Override
            public List<PersonRow> page(int first, int max) {
                return problems.page(host.desk().actor(), chosen.id(), first, max);
            }
        });
    }

    private void count() {
        Background.load(table, () -> {
            Map<String, Long> counts = problems.counts(host.desk().actor());
            if (duplicates != null) {
                counts.put("", host.desk().get(Duplicates.class).count(host.desk().actor(), DuplicateRow.State.OPEN));
            }
            return counts;
        }, this::counted, notice::fail);
    }

    private void counted(Map<String, Long> counts) {
        for (Kind k : kinds) {
            Buttons.text(buttons.get(k.id()), TEXT.get("problems.n", k.name(), counts.get(k.id())));
        }
        if (duplicates != null) {
            Buttons.text(duplicates, TEXT.get("problems.n", TEXT.get("problems.duplicates"), counts.get("")));
        }
        choices.requestLayout();
    }

    private void changed() {
        fix.setEnabled(table.selected().isPresent());
        host.count(TEXT.get("problems.count", table.count()));
        host.person(table.selected().map(PersonRow::id).orElse(0L));
    }

    private void open(PersonRow person) {
        host.open(kind.inForm() ? Pages.PERSON_FORM : Pages.PERSON, Long.toString(person.id()));
    }

    @Override
    public void focus() {
        table.setFocus();
    }

    @Override
    public void returned() {
        refresh();
    }

    private void refresh() {
        table.refresh();
        count();
    }

    @Override
    public boolean run(PageCommand command) {
        switch (command) {
            case REFRESH -> refresh();
            case PRIMARY -> table.selected().ifPresent(this::open);
            default -> {
                return false;
            }
        }
        return true;
    }
}
