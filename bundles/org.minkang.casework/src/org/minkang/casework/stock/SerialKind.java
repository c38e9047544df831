package org.minkang.casework.stock;

import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.AreaCode.Level;
import org.minkang.base.Bilingual;

/**
 * One kind of pieces with printed serials. The module that needs it says what it is.
 *
 * @param key        such as {@code module.receipt}; kept with every piece, so it never changes
 * @param right      needed to receive, hand over, write off and give back
 * @param seeRight   needed to look at the book
 * @param name       what several of them are called in a sentence, such as 专用票据, receipts
 * @param handedOver whether pieces are handed over to townships and villages. Where they are not, there is one stock for
 *                   everybody, and no account is limited in it
 * @param most       how many a range may have
 */
public record SerialKind(String key, String right, String seeRight, Bilingual name, boolean handedOver, int most) {

    /** The beginning that the holders an account may see have in common; the county is limited in nothing. */
    String limit(Actor actor) {
        return handedOver ? actor.area().filter(a -> a.level().compareTo(Level.TOWNSHIP) >= 0).map(AreaCode::digits).orElse("")
                : "";
    }
}
