package org.minkang.runtime.settle;

import org.minkang.benefit.settle.Dated;

/** A mark or a certificate of a person. */
record DatedRow(String person, Dated dated) {
}
