import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {after, before, test} from "node:test";
import {pages, start} from "./setup.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
let site;

before(async () => site = await start());
after(() => site.close());

async function look(address, scheme, width) {
    site.faults.length = 0;
    await site.page.setViewportSize({width, height: 900});
    await site.page.emulateMedia({colorScheme: scheme});
    await site.go(address);
    return site.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

async function violations() {
    await site.page.evaluate(AXE);
    const found = await site.page.evaluate(rules => axe.run(document, {runOnly: rules}), RULES);
    return found.violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 2).map(n => n.html.slice(0, 150)).join(" | ")}`);
}

for (const address of pages) {
    for (const scheme of ["light", "dark"]) {
        test(`${address} opens in ${scheme} at 360 and 1280 pixels, quiet, accessible and no wider than the screen`, async () => {
            for (const width of [360, 1280]) {
                assert.ok(await look(address, scheme, width) <= 0, `wider than ${width} pixels`);
                assert.deepEqual(site.faults, []);
            }
            assert.deepEqual(await violations(), []);
        });
    }
}

test("everyPictureHasADescription", async () => {
    for (const address of pages) {
        await look(address, "light", 1280);
        const silent = await site.page.$$eval("main img", all => all.filter(i => !i.alt.trim()).length);
        assert.equal(silent, 0, address);
    }
});

test("theFirstPageLeadsOnUnderAnyAddress", async () => {
    const other = await start("/");
    try {
        await other.go("index.html");
        await other.page.waitForSelector(".home h1");
        await other.page.click(".home .start");
        await other.page.waitForSelector(".vp-doc h1");
        await other.page.click(".pager-link.next");
        await other.page.waitForFunction(() => /02/.test(document.querySelector(".vp-doc h1")?.textContent));
        assert.deepEqual(other.faults, []);
    } finally {
        await other.close();
    }
});

test("aChapterCanBeReadWithoutScriptsAndItsRunBoxGivesTheNotebook", async () => {
    const still = await start("/", {javaScriptEnabled: false});
    try {
        await still.go("ja/01-chain-rule.html");
        assert.ok(await still.page.locator(".vp-doc .katex").count() > 5);
        const file = await still.page.getAttribute(".run-it a", "href");
        assert.equal((await still.page.request.get(new URL(file, still.page.url()).href)).status(), 200);
    } finally {
        await still.close();
    }
});

test("theRunBoxOfAChapterThatNeedsSparkSaysHowToGetIt", async () => {
    await look("en/09-many-machines.html", "light", 1280);
    assert.equal(await site.page.innerText(".run-it code"), "./run lab --spark");
});

test("theOutlineShowsAFormulaOnce", async () => {
    await look("ja/docs/faq.html", "light", 1280);
    const outline = await site.page.innerText(".VPDocAsideOutline");
    assert.match(outline, /Wx と xW は/);
});

test("aSectionOfTheSamePageCanBeLeftAndComeBackTo", async () => {
    await look("ja/01-chain-rule.html", "light", 1280);
    await site.page.click(".VPDocAsideOutline a[href='#s2']");
    await site.page.click(".VPDocAsideOutline a[href='#s5']");
    await site.page.goBack();
    await site.page.waitForFunction(() => location.hash === "#s2");
    await site.page.waitForTimeout(300);
    assert.equal(await site.page.locator(".vp-doc h1").count(), 1);
    assert.deepEqual(site.faults, []);
});

test("theLanguageSwitchStaysAtTheSection", async () => {
    await look("ja/03-network.html", "light", 1280);
    await site.page.click(".VPDocAsideOutline a[href='#s2']");
    await site.page.hover(".VPNavBarTranslations button");
    await site.page.click(".VPNavBarTranslations a:has-text('English')");
    await site.page.waitForURL(/\/en\/03-network\.html#s2$/);
    assert.equal(await site.page.getAttribute("html", "lang"), "en");
    assert.deepEqual(site.faults, []);
});

test("aLinkLeadsToItsSectionThoughALabAboveItOpens", async () => {
    for (const [address, lab, section] of [["ja/02-layers.html", "layer", "s7"], ["en/06-nonlinearity.html", "playground", "s3"]]) {
        await look("en/index.html", "light", 360);
        await site.go(`${address}#${section}`);
        await site.page.waitForSelector(`.${lab}-lab`);
        await site.page.waitForTimeout(1000);
        const top = await site.page.$eval("#" + section, heading => heading.getBoundingClientRect().top);
        assert.ok(top >= 0 && top < 300, `${address}#${section} at ${top} pixels`);
    }
});

test("theStepThroughFigureIsAsDarkAsItsPage", async () => {
    const brightness = (scheme, address, place) => look(address, scheme, 1280).then(async () => {
        await site.page.locator(place).first().scrollIntoViewIfNeeded();
        const color = await site.page.locator(`${place} .card`).first().evaluate(card => getComputedStyle(card).backgroundColor);
        return Math.max(...color.match(/\d+/g).slice(0, 3).map(Number));
    });
    for (const [address, place] of [["ja/01-chain-rule.html", ".live-figure"], ["en/labs/steps.html", ".steps-lab .stage"]]) {
        assert.equal(await brightness("light", address, place), 255);
        assert.ok(await brightness("dark", address, place) < 64);
    }
});

test("aLineOf86CharactersOfCodeIsNotCutBesideBothMenus", async () => {
    await look("ja/03-network.html", "light", 1280);
    const room = await site.page.locator(".vp-doc div[class*='language-'] pre").first().evaluate(pre => {
        const code = pre.querySelector("code"), one = document.createElement("span");
        one.textContent = "m";
        code.append(one);
        return (pre.clientWidth - parseFloat(getComputedStyle(code).paddingLeft)) / one.getBoundingClientRect().width;
    });
    assert.ok(room >= 86, `${room} characters`);
});

test("aPageThatIsNotThereIsShownWithTheWayBack", async () => {
    for (const address of ["en/docs/nothing.html", "nothing.html"]) {
        await site.go(address);
        assert.match(await site.page.innerText(".NotFound h1"), /ページが見つかりません.*Page not found/i);
        assert.match(await site.page.$eval(".NotFound a", a => a.href), /\/some\/where\/(index\.html)?$/);
    }
});
