package org.minkang.enrollment.ui;

import org.minkang.casework.stock.SerialStock;
import org.minkang.enrollment.EnrollmentOffice;
import org.minkang.letters.Letter;
import org.minkang.store.Session;
import org.minkang.ui.Desk;
import org.minkang.ui.stock.StockPage;

/** 票据库存: the receipts of the county's finance office, handed on to townships and villages. */
public final class ReceiptsPage extends StockPage {

    @Override
    protected SerialStock stock(Desk desk) {
        return desk.get(EnrollmentOffice.class).receipts();
    }

    @Override
    protected boolean hasBook() {
        return false; // the module has no letter for it yet
    }

    @Override
    protected Letter book(Desk desk, Session session) {
        throw new UnsupportedOperationException("no book");
    }
}
