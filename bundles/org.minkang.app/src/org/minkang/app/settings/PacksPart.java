package org.minkang.app.settings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.access.BaseRights;
import org.minkang.policy.PackRow;
import org.minkang.policy.PolicyPacks;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Desk;
import org.minkang.ui.Layouts;
import org.minkang.ui.LongWork;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/** The policy packs of the county: one person imports a new one, another person releases it. */
final class PacksPart extends Part {

    private final Desk desk;
    private final Button release;
    private final Label why;
    private final PagedTable<PackRow> table;

    PacksPart(Composite parent, Desk desk) {
        super(parent, "packs");
        this.desk = desk;
        Composite bar = bar();
        if (desk.has(BaseRights.POLICY_IMPORT)) {
            primary(bar, TEXT.get("packs.import"), this::choose);
            release = Buttons.push(bar, TEXT.get("packs.release"), this::release);
        } else {
            release = primary(bar, TEXT.get("packs.release"), this::release);
        }
        why = Css.style(new Label(this, SWT.WRAP), Css.MUTED);
        why.setLayoutData(Layouts.wide(400));
        table = new PagedTable<>(this, List.of(
                Column.of(TEXT.get("packs.id"), 110, PackRow::id),
                Column.of(TEXT.get("packs.version"), 90, PackRow::version),
                Column.<PackRow>of(TEXT.get("packs.state"), 130, p -> TEXT.get(p.released() ? "packs.in-force" : "packs.draft"))
                        .toned(p -> p.released() ? Tone.TEXT : Tone.WARN),
                Column.<PackRow>of(TEXT.get("packs.now"), 90, p -> p.appliesToday() ? TEXT.get("packs.applies") : "").toned(p -> Tone.GOOD),
                Column.of(TEXT.get("packs.county"), 130, p -> p.county().text()),
                Column.of(TEXT.get("packs.valid"), 190, p -> p.valid().from() + " – " + (p.valid().to() == null ? "" : p.valid().to())),
                Column.of(TEXT.get("packs.by"), 110, PackRow::importedBy),
                Column.of(TEXT.get("packs.released-by"), 110, p -> p.released() ? p.releasedBy() : ""),
                Column.of(TEXT.get("packs.area"), 90, p -> p.area().digits()),
                Column.<PackRow>of(TEXT.get("packs.fingerprint"), 160, PackRow::fingerprint).toned(p -> Tone.MUTED)),
                p -> (p.id() + ' ' + p.version()).hashCode(), false);
        table.setLayoutData(Layouts.fill());
        table.onFailure(notice::fail);
        table.onChange(this::offerRelease);
        offerRelease();
    }

    /** The button is there for everybody who sees the packs; who cannot use it reads why. */
    private void offerRelease() {
        Optional<PackRow> chosen = table.selected();
        String reason = chosen.map(p -> p.whyNotReleasedBy(desk.actor()).orElse(""))
                .orElse(TEXT.get("packs.release.choose"));
        release.setEnabled(reason.isEmpty());
        if (!why.getText().equals(reason)) {
            why.setText(reason);
            layout();
        }
    }

    @Override
    void refresh() {
        Background.load(this, () -> desk.get(PolicyPacks.class).list(desk.actor()), rows -> table.show(PagedTable.Source.whole(() -> rows)), notice::fail);
    }

    private void choose() {
        Dialogs.open(getShell(), "*.yaml;*.yml", "*").ifPresent(file -> LongWork.start(this, TEXT.get("packs.import"),
                progress -> desk.get(PolicyPacks.class).importPack(desk.actor(), file.getFileName().toString(),
                        Files.readString(file, StandardCharsets.UTF_8)), pack -> {
                            notice.say(Notice.Kind.DONE, TEXT.get("packs.imported", pack.county(), pack.version(), pack.valid().from()));
                            refresh();
                        }, notice::fail));
    }

    private void release() {
        table.selected().filter(p -> Dialogs.confirm(getShell(), TEXT.get("settings.packs"), TEXT.get("packs.release.sure",
                p.county(), p.version(), p.fileName(), p.importedBy(), p.valid().from()), TEXT.get("packs.release.go"))).ifPresent(p -> {
                    notice.clear();
                    // by its fingerprint: it may be imported anew while somebody looks at it
                    Background.load(this, () -> desk.get(PolicyPacks.class).release(desk.actor(), p.id(), p.version(), p.fingerprint()),
                            pack -> {
                                notice.say(Notice.Kind.DONE, TEXT.get("packs.released", pack.county(), pack.version(), pack.valid().from()));
                                refresh();
                            }, notice::fail);
                });
    }
}
