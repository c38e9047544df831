package org.minkang.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.minkang.base.IdNumber;
import org.minkang.base.Money;
import org.minkang.base.Sex;

/**
 * One row of the file, seen through the mapping: cells are asked for by column key. A typed getter that cannot read its cell reports the
 * problem at that cell and returns nothing; the profile need not report it again. An empty cell is nothing and no problem (required
 * columns are checked before).
 */
public final class SheetRow {

	private final int row;
	private final Map<String, SheetCell> cells;
	private final RowProblems problems;

	/** For this room and for tests of profiles. */
	public SheetRow(int row, Map<String, SheetCell> cells, RowProblems problems) {
		this.row = row;
		this.cells = cells;
		this.problems = problems;
	}

	/** Row number as the spreadsheet program shows it, from 1. */
	public int row() {
		return row;
	}

	/** Whether the column is mapped and its cell filled. */
	public boolean has(String column) {
		return !cell(column).isEmpty();
	}

	/** The cell itself; an empty cell when the column is not in the file. */
	public SheetCell cell(String column) {
		return cells.getOrDefault(column, SheetCell.EMPTY);
	}

	/** The text, trimmed, with ideographic blanks removed at both ends; "" when empty. A number is given as its plain digits. */
	public String text(String column) {
		throw new UnsupportedOperationException();
	}

	/** A day, from an Excel date or from any usual way of writing one. */
	public Optional<LocalDate> day(String column) {
		throw new UnsupportedOperationException();
	}

	/** A decimal number; thousands separators and full-width digits are accepted. */
	public Optional<BigDecimal> number(String column) {
		throw new UnsupportedOperationException();
	}

	/** A whole number. */
	public OptionalInt integer(String column) {
		throw new UnsupportedOperationException();
	}

	/** An amount in yuan with at most two decimals. */
	public Optional<Money> money(String column) {
		throw new UnsupportedOperationException();
	}

	/** A valid identity number; what Excel did to it is said. */
	public Optional<IdNumber> idNumber(String column) {
		throw new UnsupportedOperationException();
	}

	/** 男, 女, 1, 2, M, F … */
	public Optional<Sex> sex(String column) {
		throw new UnsupportedOperationException();
	}

	/** 是, 否, √, ×, 有, 无, Y, N, 1, 0 … */
	public Optional<Boolean> yesNo(String column) {
		throw new UnsupportedOperationException();
	}
}
