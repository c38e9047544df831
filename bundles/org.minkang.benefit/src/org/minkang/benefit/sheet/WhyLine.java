package org.minkang.benefit.sheet;

/**
 * One line of the sheet.
 *
 * @param what   what it is about, for instance 起付标准
 * @param how    how it is reckoned, in a sentence with its numbers
 * @param amount what comes of it, with two decimals; empty when nothing does
 * @param source document and article; empty when the pack names none
 * @param wording the words of the clause; empty when the pack does not quote them
 */
public record WhyLine(String what, String how, String amount, String source, String wording) {
}
