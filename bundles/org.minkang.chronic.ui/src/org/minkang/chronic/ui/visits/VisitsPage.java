package org.minkang.chronic.ui.visits;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.minkang.access.BaseRights;
import org.minkang.base.Text;
import org.minkang.chronic.visits.MissingCertificates;
import org.minkang.house.HouseCheckRow;
import org.minkang.house.HouseLetters;
import org.minkang.house.HouseListProfile;
import org.minkang.house.HouseReturnProfile;
import org.minkang.house.HouseSheets;
import org.minkang.house.VisitFilter;
import org.minkang.house.VisitRow;
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

/** 入户与巡诊: household checks with their board and list, and the days of touring diagnosis. */
public final class VisitsPage implements Page {

    private static final Text TEXT = Text.of(VisitsPage.class);

    private PageHost host;
    private VisitsModel model;
    private Composite body;
    private Combo campaign;
    private Label headline;
    private Notice notice;
    private Composite actions;
    private NewCampaignPanel fresh;
    private Composite stack;
    private BoardPanel board;
    private ListPanel list;
    private TourPanel tours;
    private Button toBoard;
    private Button toList;
    private Button toTours;
    private Button closing;
    private List<Button> needPersons = List.of();

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        model = new VisitsModel(host.desk());
        body = new Composite(parent, SWT.NONE);
        body.setLayout(Layouts.columns(1, 8, 6, 4));
        createBar();
        headline = Css.style(new Label(body, SWT.WRAP), Css.MUTED);
        headline.setLayoutData(Layouts.wide(300));
        fresh = new NewCampaignPanel(body, model, () -> read(true));
        notice = new Notice(body);
        stack = new Composite(body, SWT.NONE);
        stack.setLayout(new StackLayout());
        stack.setLayoutData(Layouts.fill());
        board = new BoardPanel(stack, model, this::openArea);
        list = new ListPanel(stack, model, host, notice, () -> read(false), this::toTour);
        tours = new TourPanel(stack, host, notice);
        top(host.argument().startsWith(VisitsCard.PERSON) ? toTours : toBoard);
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
        Composite views = group(bar, 4);
        toBoard = Buttons.choice(views, TEXT.get("visits.board"), () -> top(toBoard));
        toList = Buttons.choice(views, TEXT.get("visits.list"), () -> top(toList));
        toTours = Buttons.choice(views, TEXT.get("visits.tours"), () -> top(toTours));
        campaign = new Combo(views, SWT.DROP_DOWN | SWT.READ_ONLY);
        campaign.setLayoutData(Layouts.width(190));
        campaign.addListener(SWT.Selection, e -> {
            model.choose(model.campaigns().get(campaign.getSelectionIndex()));
            read(true);
        });
        actions = group(bar, 6);
        boolean county = host.desk().actor().area().isEmpty();
        if (county) {
            Buttons.push(actions, "add", TEXT.get("visits.new"), () -> fresh.toggle());
        }
        if (host.desk().has(BaseRights.IMPORT_RUN)) {
            push("import", "visits.import", () -> importTo(HouseListProfile.id(MissingCertificates.ID)));
        }
        Button print = push("print", "visits.print", this::print);
        Button sheet = push("save", "visits.sheet", this::sheet);
        push("undo", "visits.return", () -> importTo(HouseReturnProfile.id(MissingCertificates.ID)));
        closing = push("ok", "visits.close", this::close);
        closing.setVisible(county);
        needPersons = List.of(print, sheet);
    }

    private Button push(String icon, String key, Runnable action) {
        Button b = Buttons.push(actions, icon, TEXT.get(key), action);
        b.setToolTipText(TEXT.get(key + ".tip"));
        return b;
    }

    private void top(Button view) {
        List.of(toBoard, toList, toTours).forEach(b -> Buttons.on(b, b == view));
        Composite panel = view == toBoard ? board : view == toList ? list : tours;
        ((StackLayout) stack.getLayout()).topControl = panel;
        stack.layout();
        panel.setFocus();
    }

    private void read(boolean anew) {
        Background.load(body, () -> {
            model.read();
            return model;
        }, m -> show(anew), notice::fail);
    }

    private void show(boolean anew) {
        campaign.setItems(model.campaigns().stream().map(HouseCheckRow::name).toArray(String[]::new));
        model.campaign().ifPresent(c -> campaign.select(model.campaigns().indexOf(c)));
        headline.setText(model.headline());
        Css.style(headline, model.overdue() ? Css.BAD : Css.MUTED);
        HouseCheckRow c = model.campaign().orElse(null);
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
        top(toList);
    }

    private void toTour(VisitRow row) {
        tours.registering(row.personId(), row.id(), row.name(), row.about());
        top(toTours);
    }

    private void importTo(String profile) {
        model.campaign().ifPresent(c -> host.open(Pages.IMPORT, profile + ":" + c.id()));
    }

    private void print() {
        VisitFilter filter = model.filter();
        PreviewPage.open(host, Document.letters(host.desk(), TEXT.get("visits.print-title", model.campaign().orElseThrow().name()),
                () -> host.desk().get(Store.class).write(s -> host.desk().get(HouseLetters.class).visitLists(s, host.desk().actor(),
                        filter)), null));
    }

    /** One workbook for the area that is shown, or one for every village of the county. */
    private void sheet() {
        VisitFilter filter = model.filter();
        boolean one = filter.area() != null;
        Optional<Path> chosen = one ? Dialogs.saveAs(body.getShell(), model.campaign().orElseThrow().name() + ".xlsx") : folder();
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

    private void aim(String argument) {
        if (argument.startsWith(VisitsCard.PERSON)) {
            String[] parts = argument.substring(VisitsCard.PERSON.length()).split(":", 2);
            tours.registering(Long.parseLong(parts[0]), 0, parts.length > 1 ? parts[1] : "", "");
        }
    }

    @Override
    public void reopened(String argument) {
        aim(argument);
        if (argument.startsWith(VisitsCard.PERSON)) {
            top(toTours);
        }
        read(true);
    }

    @Override
    public void focus() {
        ((StackLayout) stack.getLayout()).topControl.setFocus();
    }

    @Override
    public void returned() {
        // a list may have been imported, or an application taken in, in another tab
        read(false);
        list.refresh();
    }

    @Override
    public boolean run(PageCommand command) {
        switch (command) {
            case REFRESH -> {
                read(true);
                tours.refresh();
            }
            case FIND -> {
                top(toList);
                list.find();
            }
            case PRINT -> {
                if (((StackLayout) stack.getLayout()).topControl == tours) {
                    tours.print();
                } else if (model.campaign().isPresent()) {
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
