package org.minkang.letters.internal;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
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
            int size = modules.getWidth() * DOTS_PER_MODULE;
            BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    image.setRGB(x, y, modules.get(x / DOTS_PER_MODULE, y / DOTS_PER_MODULE) ? 0xff000000 : 0xffffffff);
                }
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (WriterException e) {
            throw new IllegalStateException("QR code of " + qr.text().length() + " characters", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
