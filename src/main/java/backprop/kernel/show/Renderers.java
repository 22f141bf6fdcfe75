package backprop.kernel.show;

import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.internal.chartpart.Chart;
import tech.tablesaw.api.Table;

/** Shows tables as HTML and charts as PNG, on this kernel and on any other with the same engine. */
public final class Renderers implements Extension {

    /** Found and made by the kernel. */
    public Renderers() {}

    /**
     * Teaches the kernel to show tables and charts; doing it twice changes nothing.
     *
     * @param kernel the kernel that shows them
     */
    @Override
    public void install(BaseKernel kernel) {
        Renderer renderer = kernel.getRenderer();
        renderer.createRegistration(Table.class)
                .preferring(MIMEType.TEXT_HTML)
                .register(Renderers::table);
        renderer.createRegistration(Chart.class)
                .preferring(MIMEType.IMAGE_PNG)
                .register(Renderers::chart);
    }

    private static void table(Table table, RenderContext context) {
        context.renderIfRequested(MIMEType.TEXT_HTML, () -> TableHtml.of(table));
    }

    private static void chart(Chart<?, ?> chart, RenderContext context) {
        context.renderIfRequested(
                MIMEType.IMAGE_PNG,
                () -> ImageData.base64(BitmapEncoder.getBufferedImage(chart), "png"));
        String text = chart.getClass().getSimpleName() + " \"" + chart.getTitle() + "\"";
        context.renderIfRequested(MIMEType.TEXT_PLAIN, () -> text);
    }
}
