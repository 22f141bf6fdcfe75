package backprop.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Runs every chapter in a Jupyter server's page, as a reader does: {@code FrontEndCheck lab|classic
 * URL TOKEN RESULTS}. What came out is read from the notebook that the page saved.
 */
record FrontEndCheck(boolean lab, String url, String token, Path results) {

    private static final Path NOTEBOOKS = Path.of("notebooks");
    private static final int HEIGHT = 1400;
    private static final int LIMIT_MILLIS = 400_000;

    /** Counts the pictures that can be seen now, each only once. */
    private static final String SEE =
            """
            () => {
              window.seen ??= new Set();
              const at = '.jp-OutputArea-output, .output_subarea';
              for (const output of document.querySelectorAll(at)) {
                const inside = [...output.querySelectorAll('*')];
                const all = inside.flatMap(e => [e, ...(e.shadowRoot?.querySelectorAll('*') ?? [])]);
                const drawn = all.some(e => e.matches('img')
                  ? e.complete && e.naturalWidth > 0
                  : e.matches('svg, canvas, table') && e.getBoundingClientRect().height > 20);
                if (drawn) window.seen.add(output);
              }
              return window.seen.size;
            }""";

    public static void main(String[] args) throws Exception {
        FrontEndCheck check =
                new FrontEndCheck(
                        args[0].equals("lab"), args[1], args[2], Path.of(args[3]).toAbsolutePath());
        boolean good = true;
        try (Chromium chromium = Chromium.start();
                Stream<Path> files = Files.walk(NOTEBOOKS)) {
            List<Path> chapters =
                    files.filter(f -> f.toString().matches("notebooks/../\\d[^/]*\\.ipynb"))
                            .filter(f -> !SavedNotebook.needsMore(f))
                            .sorted()
                            .toList();
            for (Path chapter : chapters) {
                good &= check.chapter(chromium, chapter);
            }
        }
        System.exit(good ? 0 : 1);
    }

    private boolean chapter(Chromium chromium, Path chapter) throws Exception {
        String name = chapter.toString().replaceAll("notebooks/(..)/(.*)\\.ipynb", "$1-$2");
        Set<String> problems = new TreeSet<>();
        Page page = chromium.page(1280, HEIGHT);
        page.context()
                .onRequest(
                        request -> {
                            if (request.url().matches("(?!.{1,5}://127\\.0\\.0\\.1)(http|ws).*")) {
                                problems.add("asks for " + request.url());
                            }
                        });
        int cells = 0;
        int pictures = 0;
        double seconds = 0;
        try {
            awaitServer(page);
            if (!SavedNotebook.code(saved(page, chapter)).stream()
                    .allMatch(SavedNotebook::isTrusted)) {
                problems.add("not trusted");
            }
            open(page, chapter, name);
            long start = System.nanoTime();
            runAll(page);
            JsonObject notebook = awaitEnd(page, chapter);
            seconds = (System.nanoTime() - start) / 1e9;
            cells =
                    (int)
                            SavedNotebook.code(notebook).stream()
                                    .filter(SavedNotebook::hasRun)
                                    .count();
            int all = SavedNotebook.code(notebook).size();
            if (cells < all) {
                problems.add((all - cells) + " cells did not run");
            }
            problems.addAll(SavedNotebook.complaints(notebook));
            Hands hands = new Hands(page);
            pictures = look(page, name, hands);
            if (!hands.missed(notebook).isEmpty()) {
                problems.add(hands.missed(notebook));
            }
            int expected = SavedNotebook.pictures(notebook);
            if (pictures < expected) {
                problems.add("only " + pictures + " of " + expected + " pictures seen");
            }
        } catch (PlaywrightException e) {
            problems.add(e.getMessage().lines().limit(4).toList().toString());
            shoot(page, name, 99);
        }
        stopKernels(page);
        page.context().close();
        String row =
                "%-20s %-8s %5d %8.1f %8d  %s%n"
                        .formatted(
                                name,
                                lab ? "lab" : "classic",
                                cells,
                                seconds,
                                pictures,
                                problems.isEmpty() ? "none" : String.join("; ", problems));
        System.out.print("    " + row);
        Files.writeString(
                results.resolve("table.txt"),
                row,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        return problems.isEmpty();
    }

    private void open(Page page, Path chapter, String name) {
        String place = lab ? "/lab/workspaces/" + name + "/tree/" : "/notebooks/";
        page.navigate(url + place + chapter + "?token=" + token);
        page.waitForSelector(
                lab ? ".jp-Notebook .jp-CodeCell" : ".code_cell",
                new Page.WaitForSelectorOptions().setTimeout(90_000));
        page.waitForTimeout(4000);
        if (lab && page.isVisible(".jp-Dialog .jp-mod-accept")) {
            System.out.println("    dialog: " + page.innerText(".jp-Dialog").replace('\n', ' '));
            page.click(".jp-Dialog .jp-mod-accept");
        }
    }

    private void runAll(Page page) {
        if (lab) {
            menu(page, "Edit", "Clear Outputs of All Cells");
            menu(page, "Run", "Run All Cells");
        } else {
            page.waitForFunction("Jupyter.notebook.kernel?.is_connected()");
            page.evaluate(
                    "Jupyter.notebook.clear_all_output(), Jupyter.notebook.execute_all_cells()");
        }
    }

    private static void menu(Page page, String menu, String item) {
        page.click(".lm-MenuBar-itemLabel:text-is('" + menu + "')");
        page.click(".lm-Menu-itemLabel:text-is('" + item + "')");
        page.waitForTimeout(300);
    }

    private JsonObject awaitEnd(Page page, Path chapter) {
        long end = System.currentTimeMillis() + LIMIT_MILLIS;
        while (true) {
            page.waitForTimeout(1000);
            save(page);
            JsonObject notebook = saved(page, chapter);
            boolean done = SavedNotebook.code(notebook).stream().allMatch(SavedNotebook::hasRun);
            boolean failed =
                    SavedNotebook.code(notebook).stream()
                            .flatMap(SavedNotebook::outputs)
                            .anyMatch(o -> SavedNotebook.is(o, "error"));
            if (done || failed || System.currentTimeMillis() > end) {
                page.waitForTimeout(1500);
                save(page);
                return saved(page, chapter);
            }
        }
    }

    private void save(Page page) {
        if (lab) {
            page.keyboard().press("Control+s");
        } else {
            page.evaluate("Jupyter.notebook.save_notebook().then(() => true)");
        }
        page.waitForTimeout(500);
    }

    /** Scrolls through the notebook, uses and keeps what is seen, and counts its pictures. */
    private int look(Page page, String name, Hands hands) {
        String outer = lab ? ".jp-Notebook .jp-WindowedPanel-outer" : "#site";
        String scroll = "s => { const e = document.querySelector('%s'); %s }";
        page.evaluate(scroll.formatted(outer, "e.scrollTop = 0;"));
        int seen = 0;
        for (int shot = 1; shot < 60; shot++) {
            page.waitForTimeout(700);
            seen = (int) page.evaluate(SEE);
            hands.useWhatIsThere();
            shoot(page, name, shot);
            String step = "const y = e.scrollTop; e.scrollTop += 900; return e.scrollTop > y;";
            if (!(boolean) page.evaluate(scroll.formatted(outer, step))) {
                break;
            }
        }
        return seen;
    }

    private void shoot(Page page, String name, int number) {
        String file = "%s-%s-%02d.png".formatted(name, lab ? "lab" : "classic", number);
        page.screenshot(new Page.ScreenshotOptions().setPath(results.resolve(file)));
    }

    // ------------------------------------------------------------------ the server

    private RequestOptions authorization() {
        return RequestOptions.create().setHeader("Authorization", "token " + token);
    }

    private JsonElement get(Page page, String path) {
        APIResponse answer = page.request().get(url + path, authorization());
        return JsonParser.parseString(answer.text());
    }

    private void awaitServer(Page page) {
        for (int i = 0; ; i++) {
            try {
                get(page, "/api/kernels");
                return;
            } catch (PlaywrightException e) {
                if (i == 60) {
                    throw e;
                }
                page.waitForTimeout(1000);
            }
        }
    }

    private JsonObject saved(Page page, Path chapter) {
        JsonObject answer = get(page, "/api/contents/" + chapter).getAsJsonObject();
        return answer.getAsJsonObject("content");
    }

    private void stopKernels(Page page) {
        for (JsonElement session : get(page, "/api/sessions").getAsJsonArray()) {
            String id = session.getAsJsonObject().get("id").getAsString();
            page.request().delete(url + "/api/sessions/" + id, authorization());
        }
    }
}
