package org.minkang.ui.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.minkang.base.Text;
import org.minkang.casework.CaseView;
import org.minkang.casework.CaseView.AttachmentInfo;
import org.minkang.casework.CaseView.PaperView;
import org.minkang.casework.Cases;
import org.minkang.casework.PaperState;
import org.minkang.store.Store;
import org.minkang.ui.Css;
import org.minkang.ui.Icons;
import org.minkang.ui.Layouts;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.preview.CoverPage;
import org.minkang.ui.preview.Document;
import org.minkang.ui.preview.PreviewPage;
import org.minkang.ui.widgets.Block;
import org.minkang.ui.widgets.Dialogs;

/** 材料: which papers are there and which are not; each can be received, waived, returned, scanned and looked at. */
final class PapersBlock {

    private static final Text TEXT = Text.of(PapersBlock.class);

    private final CaseSite site;
    private final CaseModel model;
    private final Consumer<CaseDecision> change;
    private final Block block;

    PapersBlock(Composite parent, CaseSite site, CaseModel model, Consumer<CaseDecision> change) {
        this.site = site;
        this.model = model;
        this.change = change;
        this.block = new Block(parent, TEXT.get("papers.reading"));
    }

    void show() {
        Layouts.empty(block.body());
        CaseView view = model.shown().view();
        long there = view.papers().stream().filter(p -> p.state() != PaperState.WANTED).count();
        block.title(TEXT.get("papers.title", there, view.papers().size()));
        for (PaperView paper : view.papers()) {
            line(paper, view.status().running());
        }
    }

    private void line(PaperView paper, boolean running) {
        Composite line = new Composite(block.body(), SWT.NONE);
        line.setLayout(Layouts.columns(4, 0, 0, 6));
        line.setLayoutData(Layouts.across());
        Label icon = new Label(line, SWT.NONE);
        icon.setImage(switch (paper.state()) {
            case RECEIVED -> Icons.get("ok", Tone.GOOD);
            case WAIVED -> Icons.get("waived", Tone.MUTED);
            default -> Icons.get(paper.required() ? "error" : "open", paper.required() ? Tone.BAD : Tone.MUTED);
        });
        icon.setToolTipText(TEXT.get("paper." + paper.state()));
        Label name = new Label(line, SWT.WRAP);
        name.setText(paper.required() ? paper.label() : TEXT.get("paper.optional", paper.label()));
        name.setLayoutData(Layouts.wide(120));
        name.setToolTipText(paper.receivedOn() == null ? null : TEXT.get("paper.received-on", paper.receivedOn()));
        Link receive = new Link(line, SWT.NONE);
        if (running && paper.state() == PaperState.WANTED) {
            receive.setText("<a>" + TEXT.get("paper.receive") + "</a>");
            receive.addListener(SWT.Selection, e -> change.accept((s, actor) -> {
                site.desk().get(Cases.class).receivePaper(s, actor, model.caseId(), paper.id(), site.desk().today());
                return null;
            }));
        }
        Button more = new Button(line, SWT.PUSH | SWT.FLAT);
        more.setImage(Icons.get("down", Tone.MUTED));
        more.setToolTipText(TEXT.get("paper.more"));
        more.setLayoutData(new GridData(26, 24));
        more.setEnabled(running);
        more.addListener(SWT.Selection, e -> menu(more, paper));
        for (AttachmentInfo a : paper.attachments()) {
            attachment(line, a);
        }
    }

    private void attachment(Composite line, AttachmentInfo a) {
        new Label(line, SWT.NONE);
        Link link = new Link(line, SWT.NONE);
        String size = "  " + (a.size() + 1023) / 1024 + " KB";
        link.setText("<a>" + a.fileName() + "</a>" + size
                + (a.coveredBy() == null ? "" : "  ·  <a href=\"copy\">" + TEXT.get("paper.covered") + "</a>"));
        link.setLayoutData(Layouts.across(3));
        link.addListener(SWT.Selection, e -> preview(a, "copy".equals(e.text) ? a.coveredBy() : a.id()));
    }

    private void preview(AttachmentInfo a, long file) {
        PreviewPage.open(site.host(), Document.file(a.fileName(), a.mime(), () -> site.desk().get(Store.class).write(
                s -> site.desk().get(Cases.class).attachment(s, site.desk().actor(), file))));
    }

    private void menu(Button at, PaperView paper) {
        Menu menu = new Menu(at);
        item(menu, TEXT.get("paper.attach"), () -> attach(paper));
        paper.attachments().stream().filter(CoverPage::possible).forEach(a -> item(menu, TEXT.get("paper.cover", a.fileName()),
                () -> CoverPage.open(site.host(), a, site::refresh)));
        if (paper.state() == PaperState.WANTED) {
            item(menu, TEXT.get("paper.waive"), () -> ask("paper.waive", why -> change.accept((s, actor) -> {
                site.desk().get(Cases.class).waivePaper(s, actor, model.caseId(), paper.id(), why);
                return null;
            })));
        } else if (paper.state() == PaperState.RECEIVED) {
            item(menu, TEXT.get("paper.reject"), () -> ask("paper.reject", why -> change.accept((s, actor) -> {
                site.desk().get(Cases.class).rejectPaper(s, actor, model.caseId(), paper.id(), why);
                return null;
            })));
        }
        menu.setLocation(at.toDisplay(0, at.getSize().y));
        menu.setVisible(true);
    }

    private static void item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, e -> action.run());
    }

    private void ask(String key, Consumer<String> then) {
        Dialogs.ask(block.getShell(), TEXT.get(key), TEXT.get("paper.why")).ifPresent(then);
    }

    private void attach(PaperView paper) {
        Dialogs.open(block.getShell(), "*.pdf;*.jpg;*.jpeg;*.png", "*").ifPresent(file -> change.accept((s, actor) -> {
            site.desk().get(Cases.class).attach(s, actor, model.caseId(), paper.id(), file.getFileName().toString(),
                    mime(file), bytes(file));
            return null;
        }));
    }

    private static String mime(Path file) {
        String name = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
        return name.endsWith(".pdf") ? "application/pdf" : name.endsWith(".png") ? "image/png"
                : name.endsWith(".jpg") || name.endsWith(".jpeg") ? "image/jpeg" : "application/octet-stream";
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
