package org.minkang.chronic.ui;

import java.util.Optional;
import java.util.Set;

import org.minkang.base.Text;
import org.minkang.casework.stock.SerialStock;
import org.minkang.chronic.Blanks;
import org.minkang.chronic.CertificateRoom;
import org.minkang.letters.Letter;
import org.minkang.store.Session;
import org.minkang.ui.Desk;
import org.minkang.ui.stock.StockPage;

/** 空白证库存: blank certificates with printed serials. */
public final class BlanksPage extends StockPage {

    private static final Text TEXT = Text.of(BlanksPage.class);
    private static final Set<String> OWN = Set.of("stock.empty", "stock.in", "stock.number", "stock.on", "stock.out", "stock.spoil",
            "stock.spoil-done", "stock.spoil-now", "stock.used", "stock.written-off");

    @Override
    protected SerialStock stock(Desk desk) {
        return desk.get(CertificateRoom.class).blanks().stock();
    }

    @Override
    protected Letter book(Desk desk, Session session) {
        return desk.get(CertificateRoom.class).letters().stockBook(session, desk.actor());
    }

    @Override
    protected Standing standing(Desk desk, Session session, long left) {
        Blanks blanks = desk.get(CertificateRoom.class).blanks();
        return blanks.kept(session) ? new Standing(say("stock.left-now", left), blanks.warning(session))
                : new Standing(TEXT.get("stock.not-kept", left), Optional.empty());
    }

    @Override
    protected String say(String key, Object... args) {
        return OWN.contains(key) ? TEXT.get(key, args) : super.say(key, args);
    }
}
