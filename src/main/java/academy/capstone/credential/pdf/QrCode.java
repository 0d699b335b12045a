package academy.capstone.credential.pdf;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws {@code <object type="application/qr-code" data="address">} as vectors, sharp at every size. */
final class QrCode implements FSObjectDrawer {

    static final String TYPE = "application/qr-code";

    /** White modules around the code that scanners ask for. */
    private static final int QUIET_ZONE = 4;

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        ByteMatrix modules = modules(element.getAttribute("data"));
        device.drawWithGraphics(
                (float) x,
                (float) y,
                (float) width / dotsPerPixel,
                (float) height / dotsPerPixel,
                graphics -> draw(graphics, modules, width / dotsPerPixel));
        return null;
    }

    static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("The address does not fit into a QR code: " + text, e);
        }
    }

    private static void draw(Graphics2D graphics, ByteMatrix modules, double side) {
        double module = side / (modules.getWidth() + 2 * QUIET_ZONE);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        graphics.setColor(Color.BLACK);
        graphics.fill(dark(modules, module));
    }

    /** One path for all dark modules; neighbours in a row are one rectangle, so that no hairline shows between them. */
    private static Path2D dark(ByteMatrix modules, double module) {
        Path2D path = new Path2D.Double();
        for (int row = 0; row < modules.getHeight(); row++) {
            int column = 0;
            while (column < modules.getWidth()) {
                int from = column;
                while (column < modules.getWidth() && modules.get(column, row) == 1) {
                    column++;
                }
                if (column > from) {
                    rectangle(
                            path,
                            (QUIET_ZONE + from) * module,
                            (QUIET_ZONE + row) * module,
                            (column - from) * module,
                            module);
                }
                column++;
            }
        }
        return path;
    }

    private static void rectangle(Path2D path, double x, double y, double width, double height) {
        path.moveTo(x, y);
        path.lineTo(x + width, y);
        path.lineTo(x + width, y + height);
        path.lineTo(x, y + height);
        path.closePath();
    }
}
