package org.minkang.chronic.internal;

import org.minkang.chronic.ChronicTemplate;
import org.minkang.letters.LetterTemplate;
import org.osgi.service.component.annotations.Component;

/** Contributes {@link ChronicTemplate#STOCK_BOOK}. */
@Component(service = LetterTemplate.class)
public final class StockBookTemplate extends ContributedTemplate {

    public StockBookTemplate() {
        super(ChronicTemplate.STOCK_BOOK);
    }
}
