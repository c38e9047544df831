/**
 * Makes an invented county of any size in the forms that real counties use, always the same for the same seed: the register as text
 * files, and one workbook of chronic-disease applications per township, with the faults that such workbooks have and the truth beside
 * them. The rules are in the README of this folder.
 */
package org.minkang.releng.county;
