package academy.capstone.pictures;

import academy.capstone.browser.Chromium;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;

/**
 * Draws every process and decision with the viewers of bpmn.io. A tool in the form of a test: it runs by {@code mvn
 * -Ppictures test} only, and needs a {@link Chromium}.
 */
class DrawPictures {

    /** Pixels of the picture for one of the page, so that the small print of wide tables stays readable. */
    private static final double SCALE = 1.5;

    @Test
    void drawsEveryProcessAndDecision() throws IOException {
        Files.createDirectories(Picture.FOLDER);
        try (Playwright playwright = Chromium.driver();
                Browser browser = Chromium.launch(playwright)) {
            for (Picture picture : Picture.all()) {
                try (Page page = browser.newPage(new Browser.NewPageOptions().setDeviceScaleFactor(SCALE))) {
                    page.setContent("<body style='background: white'><div id='canvas' style='height: 600px'></div>");
                    if (picture.isDecision()) {
                        drawDecision(picture, page);
                    } else {
                        drawProcess(picture, page);
                    }
                }
            }
        }
    }

    private void drawProcess(Picture picture, Page page) throws IOException {
        page.addScriptTag(script(webjar("bpmn-js", "bpmn-viewer.production.min.js")));
        String svg = (String) page.evaluate(own("draw-process.js"), picture.sourceText());
        String origin = "<!-- drawn from %s, SHA-256 %s -->\n<svg".formatted(picture.source(), picture.fingerprint());
        Files.writeString(picture.file(), svg.replaceFirst("<svg", origin) + "\n");
    }

    private void drawDecision(Picture picture, Page page) throws IOException {
        for (String sheet :
                List.of("dmn-js-shared.css", "dmn-js-decision-table.css", "dmn-font/css/dmn-embedded.css")) {
            page.addStyleTag(style(webjar("dmn-js", "assets/" + sheet)));
        }
        page.addStyleTag(style(own("decision.css")));
        page.addScriptTag(script(webjar("dmn-js", "dmn-viewer.production.min.js")));
        page.evaluate(own("draw-decision.js"), picture.sourceText());
        byte[] png = page.locator(".tjs-container").screenshot();
        write(ImageIO.read(new ByteArrayInputStream(png)), picture);
    }

    private void write(BufferedImage image, Picture picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        IIOMetadataNode entry = new IIOMetadataNode("tEXtEntry");
        entry.setAttribute("keyword", "Source");
        entry.setAttribute("value", "%s, SHA-256 %s".formatted(picture.source(), picture.fingerprint()));
        IIOMetadataNode texts = new IIOMetadataNode("tEXt");
        texts.appendChild(entry);
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
        root.appendChild(texts);
        metadata.mergeTree("javax_imageio_png_1.0", root);
        Files.deleteIfExists(picture.file());
        try (var out = ImageIO.createImageOutputStream(picture.file().toFile())) {
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
    }

    private String own(String name) throws IOException {
        return read(name);
    }

    /** A file of a webjar, whatever its version. */
    private String webjar(String name, String path) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = resource("/META-INF/maven/org.webjars.npm/" + name + "/pom.properties")) {
            properties.load(in);
        }
        return read("/META-INF/resources/webjars/%s/%s/dist/%s".formatted(name, properties.get("version"), path));
    }

    private String read(String resource) throws IOException {
        try (InputStream in = resource(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private InputStream resource(String name) {
        return Objects.requireNonNull(DrawPictures.class.getResourceAsStream(name), name);
    }

    private static Page.AddScriptTagOptions script(String content) {
        return new Page.AddScriptTagOptions().setContent(content);
    }

    private static Page.AddStyleTagOptions style(String content) {
        return new Page.AddStyleTagOptions().setContent(content);
    }
}
