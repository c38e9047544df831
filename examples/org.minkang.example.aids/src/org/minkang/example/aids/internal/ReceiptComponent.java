package org.minkang.example.aids.internal;

import org.minkang.example.aids.ReceiptTemplate;
import org.minkang.letters.LetterTemplate;
import org.osgi.service.component.annotations.Component;

/** Contributes the receipt. */
@Component(service = LetterTemplate.class)
public final class ReceiptComponent extends ReceiptTemplate {
}
