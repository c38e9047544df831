package org.minkang.example.aids.ui;

import java.util.List;

import org.minkang.access.BaseRights;
import org.minkang.base.Text;
import org.minkang.casework.Cases;
import org.minkang.casework.QueueFilter;
import org.minkang.example.aids.Aids;
import org.minkang.example.aids.RequestProfile;
import org.minkang.example.aids.Rights;
import org.minkang.ui.Desk;
import org.minkang.ui.Pages;
import org.minkang.ui.StartTile;

/** The module on the start page: what can be begun, and how much waits for one's group. */
public final class AidsTile implements StartTile {

    static final String REQUEST = "org.minkang.example.aids.request";

    private static final Text TEXT = Text.of(AidsTile.class);

    @Override
    public List<Start> starts() {
        return List.of(new Start(TEXT.get("tile.new"), "add", REQUEST, "", Rights.INTAKE),
                new Start(TEXT.get("tile.import"), "import", Pages.IMPORT, RequestProfile.ID, BaseRights.IMPORT_RUN));
    }

    @Override
    public List<Figure> figures(Desk desk) {
        long waiting = desk.get(Cases.class).queueCount(desk.actor(),
                QueueFilter.of(QueueFilter.Scope.GROUP).type(Aids.CASE_TYPE));
        return List.of(new Figure(TEXT.get("tile.waiting"), String.format("%,d", waiting), Pages.QUEUE, "GROUP"));
    }
}
