package org.minkang.letters.internal;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.minkang.letters.Qr;

/** Draws a QR code as a black and white PNG, quiet zone included. */
final class QrPicture {
    static final int MAX_BYTES = 2_000;
    private static final int DOTS_PER_MODULE = 8;
    private static final int QUIET_MODULES = 2;

    private QrPicture() {}

    static boolean fits(Qr qr) {
        return qr.text().getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    static byte[] png(Qr qr) {
        try {
            BitMatrix modules = new QRCodeWriter().encode(qr.text(), BarcodeFormat.QR_CODE, 1, 1,
                    Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M,
                            EncodeHintType.MARGIN, QUIET_MODULES));
            return png(modules);
        } catch (WriterException e) {
            throw new IllegalStateException("QR code of " + qr.text().length() + " characters", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A module is eight dots wide, so each byte of a row of one-bit dots is one module. */
    private static byte[] png(BitMatrix modules) throws IOException {
        int width = modules.getWidth();
        BufferedImage image = new BufferedImage(width * DOTS_PER_MODULE, width * DOTS_PER_MODULE, BufferedImage.TYPE_BYTE_BINARY);
        byte[] rows = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = modules.get(i % width, i / width / DOTS_PER_MODULE) ? 0 : (byte) 0xff;
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream to = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(image, "png", to);
        }
        return png.toByteArray();
    }
}
