/** A policy pack as a workbook and back, for those who know numbers and do not write text files. */
package org.minkang.runtime.form;
