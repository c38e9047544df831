package org.minkang.app.settings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.minkang.policy.PackRow;
import org.minkang.policy.PolicyPacks;
import org.minkang.ui.Background;
import org.minkang.ui.Desk;
import org.minkang.ui.Layouts;
import org.minkang.ui.LongWork;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/** The policy packs of the county, and the import of a new one. */
final class PacksPart extends Part {

    private final Desk desk;
    private final PagedTable<PackRow> table;

    PacksPart(Composite parent, Desk desk) {
        super(parent, "packs");
        this.desk = desk;
        primary(bar(), TEXT.get("packs.import"), this::choose);
        table = new PagedTable<>(this, List.of(
                Column.of(TEXT.get("packs.id"), 110, PackRow::id),
                Column.of(TEXT.get("packs.version"), 90, PackRow::version),
                Column.of(TEXT.get("packs.county"), 130, p -> p.county().text()),
                Column.of(TEXT.get("packs.area"), 90, p -> p.area().digits()),
                Column.of(TEXT.get("packs.valid"), 190, p -> p.valid().from() + " – " + (p.valid().to() == null ? "" : p.valid().to())),
                Column.<PackRow>of(TEXT.get("packs.now"), 90, p -> p.appliesToday() ? TEXT.get("packs.applies") : "").toned(p -> Tone.GOOD),
                Column.of(TEXT.get("packs.by"), 110, PackRow::importedBy),
                Column.<PackRow>of(TEXT.get("packs.fingerprint"), 160, PackRow::fingerprint).toned(p -> Tone.MUTED)),
                PackRow::hashCode, false);
        table.setLayoutData(Layouts.fill());
        table.onFailure(notice::fail);
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
}
