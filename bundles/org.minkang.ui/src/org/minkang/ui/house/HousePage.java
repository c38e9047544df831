package org.minkang.ui.house;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.minkang.access.BaseRights;
import org.minkang.base.Text;
import org.minkang.house.HouseCheckRow;
import org.minkang.house.HouseLetters;
import org.minkang.house.HouseListProfile;
import org.minkang.house.HouseReturnProfile;
import org.minkang.house.HouseSheets;
import org.minkang.house.VisitFilter;
import org.minkang.store.Store;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.LongWork;
import org.minkang.ui.Look;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.preview.Document;
import org.minkang.ui.preview.PreviewPage;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.Notice;

/**
 * Household checks of one kind, with their board and list. A module shows those of its kind by a class of its own, which may
 * add views and what can be done with a row.
 */
public abstract class HousePage implements Page {

    private static final Text TEXT = Text.of(HousePage.class);

    private final String kindId;
    private PageHost host;
    private HouseModel model;
    private Composite body;
    private Combo checks;
    private Label headline;
    private Notice notice;
    private Composite actions;
    private NewCheckPanel fresh;
    private Composite stack;
    private BoardPanel board;
    private ListPanel list;
    private Button toBoard;
    private Button toList;
    /** What is on the stack, by the button that shows it. */
    private final Map<Button, HouseView> views = new LinkedHashMap<>();
    private Composite viewButtons;
    private Button closing;
    private List<Button> needPersons = List.of();

    protected HousePage(String kindId) {
        this.kindId = kindId;
    }

    /** Views beside board and list, each made on the stack. */
    protected List<HouseView> views(Composite onStack) {
        return List.of();
    }

    /** What can be done with a row beside recording a visit. */
    protected List<HouseAction> actions() {
        return List.of();
    }

    /** The page was opened with an argument; called once the views are there. */
    protected void aim(String argument) {
        // most kinds are opened without one
    }

    protected final PageHost host() {
        return host;
    }

    protected final Notice notice() {
        return notice;
    }

    @Override
    public final void create(Composite parent, PageHost newHost) {
        host = newHost;
        model = new HouseModel(host.desk(), kindId);
        body = new Composite(parent, SWT.NONE);
        body.setLayout(Layouts.columns(1, 8, 6, 4));
        createBar();
        headline = Css.style(new Label(body, SWT.WRAP), Css.MUTED);
        headline.setLayoutData(Layouts.wide(300));
        fresh = new NewCheckPanel(body, model, () -> read(true));
        notice = new Notice(body);
        stack = new Composite(body, SWT.NONE);
        stack.setLayout(new StackLayout());
        stack.setLayoutData(Layouts.fill());
        board = new BoardPanel(stack, model, this::openArea);
        list = new ListPanel(stack, model, host, notice, () -> read(false), actions());
        views.clear();
        for (HouseView view : views(stack)) {
            Button button = Buttons.choice(viewButtons, view.label(), () -> top(view.panel()));
            views.put(button, view);
        }
        ((GridLayout) viewButtons.getLayout()).numColumns = 2 + views.size();
        top(board);
        aim(host.argument());
        read(true);
    }

    private static Composite group(Composite bar, int columns) {
        Composite group = new Composite(bar, SWT.NONE);
        group.setLayout(Layouts.columns(columns, 0, 0, 6));
        return group;
    }

    private void createBar() {
        Composite bar = new Composite(body, SWT.NONE);
        bar.setLayout(Layouts.rows(Look.GRID));
        bar.setLayoutData(Layouts.wide(300));
        Composite left = group(bar, 2);
        viewButtons = group(left, 2);
        toBoard = Buttons.choice(viewButtons, TEXT.get("visits.board"), () -> top(board));
        toList = Buttons.choice(viewButtons, TEXT.get("visits.list"), () -> top(list));
        checks = new Combo(left, SWT.DROP_DOWN | SWT.READ_ONLY);
        checks.setLayoutData(Layouts.width(190));
        checks.addListener(SWT.Selection, e -> {
            model.choose(model.checks().get(checks.getSelectionIndex()));
            read(true);
        });
        actions = group(bar, 6);
        boolean county = host.desk().actor().area().isEmpty();
        if (county) {
            Buttons.push(actions, "add", TEXT.get("visits.new"), () -> fresh.toggle());
        }
        if (host.desk().has(BaseRights.IMPORT_RUN)) {
            push("import", "visits.import", () -> importTo(HouseListProfile.id(kindId)));
        }
        Button print = push("print", "visits.print", this::print);
        Button sheet = push("save", "visits.sheet", this::sheet);
        push("undo", "visits.return", () -> importTo(HouseReturnProfile.id(kindId)));
        closing = push("ok", "visits.close", this::close);
        closing.setVisible(county);
        needPersons = List.of(print, sheet);
    }

    private Button push(String icon, String key, Runnable action) {
        Button b = Buttons.push(actions, icon, TEXT.get(key), action);
        b.setToolTipText(TEXT.get(key + ".tip"));
        return b;
    }

    /** Brings a view to the front. */
    protected final void top(Composite panel) {
        Buttons.on(toBoard, panel == board);
        Buttons.on(toList, panel == list);
        views.forEach((button, view) -> Buttons.on(button, view.panel() == panel));
        ((StackLayout) stack.getLayout()).topControl = panel;
        stack.layout();
        panel.setFocus();
    }

    private Optional<HouseView> ownOnTop() {
        return views.values().stream().filter(v -> v.panel() == ((StackLayout) stack.getLayout()).topControl).findFirst();
    }

    private void read(boolean anew) {
        Background.load(body, () -> {
            model.read();
            return model;
        }, m -> show(anew), notice::fail);
    }

    private void show(boolean anew) {
        checks.setItems(model.checks().stream().map(HouseCheckRow::name).toArray(String[]::new));
        model.check().ifPresent(c -> checks.select(model.checks().indexOf(c)));
        headline.setText(model.headline());
        Css.style(headline, model.overdue() ? Css.BAD : Css.MUTED);
        HouseCheckRow c = model.check().orElse(null);
        needPersons.forEach(b -> b.setEnabled(c != null && c.listed() > 0));
        closing.setEnabled(c != null && c.open() && c.listed() > 0 && c.left() == 0);
        closing.setToolTipText(TEXT.get(c != null && c.left() > 0 ? "visits.close.left" : "visits.close.tip"));
        board.show();
        list.show(anew);
        body.layout(true, true);
    }

    private void openArea(String area) {
        model.filter(model.filter().area(area));
        list.show(false);
        list.load();
        top(list);
    }

    private void importTo(String profile) {
        model.check().ifPresent(c -> host.open(Pages.IMPORT, profile + ":" + c.id()));
    }

    private void print() {
        VisitFilter filter = model.filter();
        PreviewPage.open(host, Document.letters(host.desk(), TEXT.get("visits.print-title", model.check().orElseThrow().name()),
                () -> host.desk().get(Store.class).write(s -> host.desk().get(HouseLetters.class).visitLists(s, host.desk().actor(),
                        filter)), null));
    }

    /** One workbook for the area that is shown, or one for every village of the county. */
    private void sheet() {
        VisitFilter filter = model.filter();
        boolean one = filter.area() != null;
        Optional<Path> chosen = one ? Dialogs.saveAs(body.getShell(), model.check().orElseThrow().name() + ".xlsx") : folder();
        chosen.ifPresent(target -> LongWork.start(body, TEXT.get("visits.sheet"), progress -> host.desk()
                .get(HouseSheets.class).write(host.desk().actor(), filter, target,
                        one ? HouseSheets.Split.NONE : HouseSheets.Split.VILLAGE),
                files -> notice.say(Notice.Kind.DONE, TEXT.get("visits.written", files.size(), files.get(0))), notice::fail));
    }

    private Optional<Path> folder() {
        DirectoryDialog dialog = new DirectoryDialog(body.getShell());
        dialog.setMessage(TEXT.get("visits.folder"));
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    private void close() {
        Background.load(body, () -> {
            model.close();
            return model;
        }, m -> {
            notice.say(Notice.Kind.DONE, TEXT.get("visits.is-closed"));
            read(true);
        }, notice::fail);
    }

    @Override
    public final void reopened(String argument) {
        aim(argument);
        read(true);
    }

    @Override
    public final void focus() {
        ((StackLayout) stack.getLayout()).topControl.setFocus();
    }

    @Override
    public final void returned() {
        // a list may have been imported, or an application taken in, in another tab
        read(false);
        list.refresh();
    }

    @Override
    public final boolean run(PageCommand command) {
        switch (command) {
            case REFRESH -> {
                read(true);
                views.values().forEach(v -> v.refresh().run());
            }
            case FIND -> {
                top(list);
                list.find();
            }
            case PRINT -> {
                Optional<HouseView> own = ownOnTop();
                if (own.isPresent()) {
                    own.get().print().run();
                } else if (model.check().isPresent()) {
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
