package org.minkang.sheets;

/**
 * What a file may at most be. A file beyond is refused with a sentence before its rows are read.
 *
 * @param rows          rows in a sheet, the limit of .xlsx itself by default
 * @param columns       columns that hold something
 * @param cellLength    characters in a cell
 * @param fileBytes     size of the file
 * @param unzippedBytes size of all parts of an .xlsx unpacked
 * @param unzipRatio    unpacked size of a part divided by its packed size, for parts above 16 MiB
 */
public record SheetLimits(int rows, int columns, int cellLength, long fileBytes, long unzippedBytes, int unzipRatio) {

    /** 1,048,576 rows, 1,024 columns, 32,767 characters, 1 GiB, 4 GiB unpacked, 200 : 1. */
    public static final SheetLimits STANDARD = new SheetLimits(1_048_576, 1_024, 32_767, 1L << 30, 4L << 30, 200);

    /** The same with another number of rows. */
    public SheetLimits withRows(int most) {
        return new SheetLimits(most, columns, cellLength, fileBytes, unzippedBytes, unzipRatio);
    }
}
