package org.minkang.runtime.form;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.minkang.base.Bilingual;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.sheets.SheetFile;
import org.minkang.sheets.SheetLimits;
import org.minkang.sheets.SheetWriter;

/** The file of a form that came back. */
record FormWorkbook(Path file, List<String> sheets) {

    private static final Text TEXT = Text.of(FormWorkbook.class);

    static FormWorkbook open(Path file) {
        return new FormWorkbook(file, SheetFile.open(file, SheetLimits.STANDARD).sheets());
    }

    /** The sheet that is called so in either language. */
    String sheet(Bilingual name) {
        return Stream.of(name.zh(), name.en()).map(SheetWriter::sheetName).filter(sheets::contains).findFirst()
                .orElseThrow(() -> Refused.of("form.no-sheet", TEXT.get("form.no-sheet", file.getFileName(), name.text())));
    }
}
