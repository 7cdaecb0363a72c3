package nl.meldwijzer.site.qr;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A QR code as the path of an SVG, one unit a module, without the quiet zone of four around it.
///
/// @param size modules in a row
public record QrDrawing(int size, String path) {
    public static QrDrawing of(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            return new QrDrawing(matrix.getWidth(), path(matrix));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("a text of " + text.length() + " characters fits no QR code", tooLong);
        }
    }

    /// A rectangle for each run of dark modules in a row.
    private static String path(ByteMatrix matrix) {
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y) == 0) continue;
                int from = x;
                while (x < matrix.getWidth() && matrix.get(x, y) == 1) x++;
                path.append('M')
                        .append(from)
                        .append(' ')
                        .append(y)
                        .append('h')
                        .append(x - from)
                        .append("v1H")
                        .append(from)
                        .append('z');
            }
        }
        return path.toString();
    }
}
