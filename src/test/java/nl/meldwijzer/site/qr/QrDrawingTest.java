package nl.meldwijzer.site.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QrDrawingTest {
    private static final int MODULE = 4;
    private static final int QUIET = 4;

    @ParameterizedTest
    @ValueSource(strings = {"https://wa.me/3197010000001?text=hoi", "sms:+3197010000002?body=hoi",
            "https://t.me/meldpunt_bot?start=hoi"})
    void a_reader_reads_what_is_drawn(String text) throws ReaderException {
        assertThat(read(QrDrawing.of(text))).isEqualTo(text);
    }

    /// Paints the path as a browser does, and reads the picture.
    private static String read(QrDrawing drawing) throws ReaderException {
        int width = (drawing.size() + 2 * QUIET) * MODULE;
        var pixels = new int[width * width];
        Arrays.fill(pixels, 0xFFFFFF);
        var runs = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H(\\d+)z").matcher(drawing.path());
        while (runs.find()) {
            assertThat(runs.group(4)).isEqualTo(runs.group(1));
            paint(pixels, width, Integer.parseInt(runs.group(1)), Integer.parseInt(runs.group(2)),
                    Integer.parseInt(runs.group(3)));
        }
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels)));
        return new QRCodeReader().decode(picture).getText();
    }

    private static void paint(int[] pixels, int width, int x, int y, int length) {
        for (int row = (y + QUIET) * MODULE; row < (y + QUIET + 1) * MODULE; row++)
            Arrays.fill(pixels, row * width + (x + QUIET) * MODULE, row * width + (x + QUIET + length) * MODULE, 0);
    }
}
