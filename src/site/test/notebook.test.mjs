import assert from "node:assert/strict";
import {test} from "node:test";
import {createMarkdownRenderer} from "vitepress";
import {anchorsOf, inJupyter, onGitHub} from "../lib/anchors.mjs";
import {linker} from "../lib/links.mjs";
import {page, pngSize, solutions, withIds, withoutOutputs} from "../lib/notebook.mjs";
import {MOST_CHANGE, decoded, palette, smaller} from "../lib/png.mjs";
import {plain} from "../lib/plain.mjs";
import {inPage, inScript} from "../relative.mjs";
import {formulas} from "../.vitepress/formulas.mjs";
import {unbroken} from "../.vitepress/unbroken.mjs";
import {tokenize} from "../.vitepress/search.mjs";

const markdown = source => ({cell_type: "markdown", source});
const code = (source, ...outputs) => ({cell_type: "code", source, outputs});
const files = {picture: () => "./p.png", live: () => "live/f.html"};
const parts = more => ({links: text => text, files, run: "<RunIt />", labs: [], solved: [], solution: "solution", ...more});
const md = await createMarkdownRenderer(".", {config: it => [formulas, unbroken].forEach(f => f(it))});
const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAIAAAA2iEnWAAAAGklEQVR4nGNgYGD4z8DJoAGkGDkZAoAUEycAIsQDlEI5s9sAAAAASUVORK5CYII=";

test("outputsAreTextWhereNothingCanBeMarkup", () => {
    const out = {output_type: "stream", text: ["a < b {{ c }}\n"]};
    assert.match(page({cells: [markdown("# T"), code("x", out)]}, parts()), /<pre v-pre[^>]*>a &lt; b {{ c }}<\/pre>/);
});

test("sentencesWrapAndColumnsDoNot", () => {
    const shown = text => page({cells: [markdown("# T"), code("x", {output_type: "stream", text})]}, parts());
    assert.match(shown("a sentence\nand one more"), /class="output  lines"/);
    assert.match(shown("1  2\n3  4"), /class="output "/);
});

test("aPictureHasItsDescriptionAndTheSizeThatTheNotebookGives", () => {
    const data = {"image/png": PNG, "text/plain": "plot: \"y\""};
    const sized = code("x", {output_type: "execute_result", data, metadata: {"image/png": {width: 1, height: 1.5}}});
    assert.match(page({cells: [markdown("# T"), sized]}, parts()), /alt="plot: &quot;y&quot;" width="1" height="1.5"/);
    assert.deepEqual(pngSize(Buffer.from(PNG, "base64")), {width: 2, height: 3});
});

test("aPhoneScrollsAWidePictureByTheKeyboardTooAndShowsANarrowOneWhole", () => {
    const drawn = width => page({cells: [markdown("# T"), code("x", {
        output_type: "execute_result", data: {"image/png": PNG}, metadata: {"image/png": {width, height: 2}},
    })]}, parts());
    assert.match(drawn(511), /<p class="figure wide" tabindex="0" style="--width: 511px">/);
    assert.match(drawn(510), /<p class="figure" style/);
});

test("aTinyFormulaStaysWholeAndAShortOneTakesItsCommaAlong", () => {
    assert.match(md.render("この $x$、それ"), /<span class="whole">.*<\/span>、<\/span>それ/);
    assert.match(md.render("と $e^{-1}=\\frac1e\\approx0.37$。"), /<span class="whole">.*。<\/span>/);
    assert.match(md.render("から（$e^{-\\log a} = (e^{\\log a})^{-1} = a^{-1}$）"), /から<span class="whole">（/);
    assert.match(md.render("同じ（$x$ です）"), /同じ<span class="whole">（<span.*<\/span><\/span> です/);
    assert.doesNotMatch(md.render("この $a_1 + a_2 + a_3 + a_4 + a_5 + a_6$、それ"), /whole/);
    assert.match(md.render("重み $5\\times32$ 個"), /重み <span class="whole">/);
    assert.doesNotMatch(md.render("重み $1+2+3+4+5+6+7$ 個"), /whole/);
    assert.match(md.render("この $x$、それ", {forSearch: true}), /この +x 、それ/);
});

test("aTitleBreaksAtItsDashAndShortCodeNowhere", () => {
    assert.match(md.render("# 05 学習 ― 手書き数字を読む"), /05 学習\u00a0― <span class="kept">手書き数字を読む<\/span>/);
    assert.match(md.render("## 8　本当に？ ― 確かめる"), /本当に？\u00a0― 確かめる/);
    assert.match(md.render("# 01 Chain rule: the smallest"), /01 Chain rule: <span class="kept">the smallest<\/span>/);
    assert.match(md.render("`1 / n` と `trainer.train(train.first(2000))`"), /<code[^>]*class="kept"[^>]*>1 \/ n<[^"]*<code>trainer/);
});

test("theLinkToTheOtherLanguageStaysInTheNotebookAndALinkToAnotherPageInThePage", () => {
    const shown = page({cells: [markdown("# T\n\n[English](../en/01.ipynb)\n\n[05](05.ipynb)\n\ntext")]}, parts());
    assert.equal(shown, "# T\n\n<RunIt />\n\n\n[05](05.ipynb)\n\ntext\n");
});

test("aLineMayEndBetweenAJapaneseCommaAndADot", () => {
    assert.match(md.render("動かすには、`./run lab` で"), /動かすには、<wbr><code/);
    assert.doesNotMatch(md.render("スライド（`./run slides`）と Run `./run lab`"), /wbr/);
});

test("aSolutionIsFoldedUnderItsExercise", () => {
    const solved = solutions({cells: [markdown("# S"), markdown("## 01-2　Three"), code("answer")]}, text => text, files);
    const text = page({cells: [markdown("# T"), code('Check.of("01-2", x)'), markdown("after")]}, parts({solved}));
    assert.match(text, /Check\.of[\s\S]*<details class="solution" id="solutions"><summary>solution[\s\S]*answer[\s\S]*after/);
});

test("aNotebookToDownloadHasNoOutputs", () => {
    const cell = {...code("x", {output_type: "stream", text: "1"}), execution_count: 1};
    const {cells: [text, stripped], nbformat} = withoutOutputs({nbformat: 4, cells: [markdown("# T"), cell]});
    assert.deepEqual([text, stripped, nbformat], [markdown("# T"), {...code("x"), execution_count: null}, 4]);
});

test("headingsHaveTheSameIdsInEveryLanguage", () => {
    const count = {section: 0, part: 0};
    assert.equal(withIds("## 一\n```\n## no\n```\n### 二\n## 三", count), "## 一 {#s1}\n```\n## no\n```\n### 二 {#s1-1}\n## 三 {#s2}");
});

const anchors = anchorsOf(["# T\n## 1　`Linear` を見る\n### Q & A, again"], inJupyter);
const pages = new Map([
    ["notebooks/ja/01.ipynb", {page: "ja/01.md", anchors}],
    ["notebooks/ja/02.ipynb", {page: "ja/02.md", anchors}],
    ["notebooks/solutions/ja/02.ipynb", {page: "ja/02.md", anchors: new Map(), first: "solutions"}],
]);

test("linksLeadToPagesAndElseToTheRepositoryOrNowhere", () => {
    const text = "[a](02.ipynb) [b](../../run) [c](https://x.org) [d](../solutions/ja/02.ipynb)";
    assert.equal(linker("notebooks/ja/01.ipynb", pages, "o/n")(text),
        "[a](./02.md) [b](https://github.com/o/n/tree/HEAD/run) [c](https://x.org) [d](./02.md#solutions)");
    assert.equal(linker("notebooks/ja/01.ipynb", pages, "")(text), "[a](./02.md) b [c](https://x.org) [d](./02.md#solutions)");
});

test("aLinkToAHeadingLeadsToItsIdAndOneThatLeadsNowhereStopsTheBuild", () => {
    const links = linker("notebooks/ja/01.ipynb", pages, "");
    assert.equal(links("[a](02.ipynb#1%E3%80%80Linear-を見る) [b](#Q-&-A,-again)"), "[a](./02.md#s1) [b](#s1-1)");
    assert.throws(() => links("[a](02.ipynb#2-gone)"), /01.ipynb links to #2-gone, but notebooks\/ja\/02.ipynb has no such heading/);
    assert.deepEqual([...anchorsOf(["## 1　`Linear`: Q & A_b"], onGitHub).keys()], ["1linear-q--a_b"]);
});

test("addressesAreRelativeToThePage", () => {
    assert.match(inPage('<head></head><a href="/__BASE__/ja/">x</a></body>', 1), /href="\.\.\/ja\/index\.html"/);
    assert.equal(inScript('return"/__BASE__/"+f("/__BASE__/a.js")'), 'return(globalThis.__BASE__)+f((globalThis.__BASE__+"a.js"))');
});

test("aFormulaIsTextForTheOutlineAndTheSearch", () => {
    assert.equal(plain("p-t"), "p-t");
    assert.equal(plain("\\frac{a}{b}\\,x"), "a/b x");
});

test("japaneseIsIndexedInPairs", () => {
    assert.deepEqual(tokenize("連鎖律とReLU 値"), ["連鎖", "鎖律", "律と", "relu", "値"]);
});

test("aPictureWithManyColorsKeepsEachToWhatNobodySees", () => {
    const pixels = Uint32Array.from({length: 4096}, (_, i) => (i % 16 + 240) << 16 | (i >> 4 & 15) << 8 | 3 * (i >> 8));
    const to = palette(pixels), changes = [...to].flatMap(([a, b]) => [16, 8, 0].map(s => Math.abs((a >> s & 255) - (b >> s & 255))));
    assert.ok(new Set(to.values()).size <= 256);
    assert.ok(Math.max(...changes) <= MOST_CHANGE && Math.max(...changes) > 0);
    assert.equal(palette(Uint32Array.from({length: 2 ** 15}, (_, i) => (i & 31) << 19 | (i >> 5 & 31) << 11 | (i >> 10) << 3)), null);
});

test("aSmallPictureStaysAsItIs", () => {
    const bytes = Buffer.from(PNG, "base64");
    assert.deepEqual(decoded(bytes).pixels.length, 6);
    assert.equal(smaller(bytes), bytes);
});
