import assert from "node:assert/strict";
import {after, before, test} from "node:test";
import {languages, start} from "./setup.mjs";

let site;

before(async () => site = await start());
after(() => site.close());

const number = async place => Number(/[\d.]+/.exec(await site.page.innerText(place))[0]);

async function stroke(from, to) {
    const box = await site.page.locator(".digit-pad canvas").boundingBox();
    await site.page.mouse.move(box.x + from[0] * box.width, box.y + from[1] * box.height);
    await site.page.mouse.down();
    await site.page.mouse.move(box.x + to[0] * box.width, box.y + to[1] * box.height, {steps: 10});
    await site.page.mouse.up();
}

/** A claim about a lab holds in each language. */
function inEach(claim, check) {
    for (const language of languages) {
        test(`${claim} (${language})`, () => check(`${language}/labs`, language));
    }
}

inEach("theMnistLabReaches90PercentAndReadsADrawnOne", async (labs, language) => {
    await site.go(`${labs}/mnist.html`);
    await site.page.click(".mnist-lab button.main");
    await site.page.waitForSelector(".mnist-lab .mistakes li", {timeout: 180000});
    assert.ok(await number(".mnist-lab figcaption strong") > 90);
    assert.match(await site.page.innerText(".mnist-lab .plots"), language === "ja" ? /検証（学習に使わない1万枚）/ : /validation \(10,000 not trained on\)/);
    await stroke([0.5, 0.15], [0.5, 0.85]);
    await site.page.waitForSelector(".answer");
    assert.equal(await site.page.innerText(".answer"), "1");
    assert.deepEqual(site.faults, []);
});

inEach("aDigitDrawnBeforeTheTrainingIsReadAfterItAndForgottenWithTheNetwork", async labs => {
    await site.go(`${labs}/mnist.html`);
    await stroke([0.5, 0.15], [0.5, 0.85]);
    await site.page.selectOption(".mnist-lab label:nth-child(4) select", "5000");
    await site.page.selectOption(".mnist-lab label:nth-child(5) select", "1");
    await site.page.click(".mnist-lab button.main");
    await site.page.waitForSelector(".answer");
    assert.equal(await site.page.innerText(".answer"), "1");
    await site.page.click(".mnist-lab .buttons button:last-child");
    await site.page.waitForFunction(() => !document.querySelector(".answer"));
    assert.deepEqual(site.faults, []);
});

inEach("theMnistLabStopsAndGoesOn", async labs => {
    await site.go(`${labs}/mnist.html`);
    await site.page.selectOption(".mnist-lab label:nth-child(5) select", "10");
    await site.page.click(".mnist-lab button.main");
    await site.page.waitForFunction(() => /(エポック|epoch )1\D+\d+/.test(document.querySelector(".mnist-lab [role=status]").textContent));
    await site.page.click(".mnist-lab .buttons button:nth-child(2)");
    await site.page.waitForSelector(".mnist-lab .buttons button.main:enabled");
    await site.page.selectOption(".mnist-lab label:nth-child(5) select", "1");
    await site.page.click(".mnist-lab button.main");
    await site.page.waitForSelector(".mnist-lab figcaption strong");
    const curve = (await site.page.getAttribute(".mnist-lab .curve-plot path:not(.grid)", "d")).match(/[\d.]+(?=,)/g).map(Number);
    assert.deepEqual(curve, [...curve].sort((a, b) => a - b), "a stopped epoch's curve goes on to the right");
    assert.deepEqual(site.faults, []);
});

inEach("withoutReluTheSpiralStaysUnsolvedAndWithItItIsLearned", async labs => {
    const accuracy = async activation => {
        await site.go(`${labs}/playground.html#data=spiral&activation=${activation}`);
        await site.page.click(".playground-lab button.main");
        await site.page.waitForFunction(() => Number(document.querySelector(".numbers dd").textContent) > 1000, null, {timeout: 120000});
        return number(".numbers dd:last-of-type");
    };
    assert.ok(await accuracy("relu") >= 95);
    assert.ok(await accuracy("none") < 90);
    assert.deepEqual(site.faults, []);
});

inEach("thePlaygroundsAddressIsItsStateAndCannotBreakIt", async labs => {
    const value = name => site.page.inputValue(`.playground-lab label:nth-child(${name}) select`);
    await site.go(`${labs}/playground.html#data=nonsense&layers=77&units=-1&rate=x&points=1,2,3`);
    await site.page.waitForSelector(".playground-lab button.main:enabled");
    assert.deepEqual([await value(1), await value(2), await value(3)], ["spiral", "2", "8"]);
    await site.page.selectOption(".playground-lab label:nth-child(1) select", "circles");
    await site.page.waitForFunction(() => location.hash.includes("data=circles"));
    await site.page.click(".playground-lab .place button");
    await site.page.waitForSelector(".playground-lab button.main:disabled");
    await site.page.locator(".playground-lab .plane").click({position: {x: 60, y: 60}});
    await site.page.waitForFunction(() => /data=own.*points=-0\.\d+%2C0\.\d+%2C1$/.test(location.hash));
    await site.page.reload();
    await site.page.waitForSelector(".playground-lab button.main:enabled");
    assert.equal(await value(1), "own");
    assert.deepEqual(site.faults, []);
});

inEach("thePlaygroundInTheOtherLanguageHasTheSameSettings", async (labs, language) => {
    const other = languages.find(l => l !== language);
    const change = async () => {
        await site.page.hover(".VPNavBarTranslations button");
        await site.page.click(".VPNavBarTranslations a");
    };
    await site.go(`${labs}/playground.html#data=xor`);
    await site.page.waitForSelector(".playground-lab button.main:enabled");
    await site.page.selectOption(".playground-lab label:nth-child(1) select", "circles");
    await site.page.waitForFunction(() => location.hash.includes("data=circles"));
    await change();
    await site.page.waitForURL(new RegExp(`/${other}/labs/playground\\.html#data=circles`));
    assert.equal(await site.page.inputValue(".playground-lab label:nth-child(1) select"), "circles");
    await site.go(`${labs}/steps.html?java=javascript`);
    await change();
    await site.page.waitForURL(`**/${other}/labs/steps.html?java=javascript`);
    assert.deepEqual(site.faults, []);
});

inEach("aSectionOfTheChapterDoesNotBeginThePlaygroundAnew", async (_, language) => {
    await site.go(`${language}/06-nonlinearity.html`);
    await site.page.locator(".lab-card").scrollIntoViewIfNeeded();
    await site.page.click(".playground-lab button.main");
    await site.page.waitForFunction(() => Number(document.querySelector(".numbers dd").textContent) > 20);
    await site.page.click(".playground-lab button.main");
    await site.page.evaluate(() => location.hash = "#s2");
    await site.page.waitForTimeout(500);
    assert.ok(await number(".numbers dd") > 20);
});

inEach("zeroWeightsDoNotLearnXor", async labs => {
    await site.go(`${labs}/playground.html#data=xor&zeros=true`);
    await site.page.click(".playground-lab button.main");
    assert.equal(await site.page.isChecked(".playground-lab input[type=checkbox]"), true);
    await site.page.waitForFunction(() => Number(document.querySelector(".numbers dd").textContent) > 300, null, {timeout: 60000});
    assert.ok(Math.abs(await number(".numbers dd:nth-of-type(2)") - Math.log(2)) < 0.01); // two classes, evenly guessed
});

inEach("theStepsOfChapterOneCanBeTakenAndChanged", async labs => {
    await site.go(`${labs}/steps.html`);
    const line = () => site.page.innerText(".steps-lab .stage output");
    await site.page.waitForSelector(".steps-lab .stage .next");
    for (let i = 0; i < 5; i++) {
        await site.page.click(".steps-lab .stage .next");
    }
    assert.equal(await line(), "8 = Plus1.backward(8) = 8 × 1");
    await site.page.click(".steps-lab .buttons button:last-child"); // Square before Plus1
    await site.page.waitForFunction(() => document.querySelector(".steps-lab .chain").textContent.startsWith("Square"));
    for (let i = 0; i < 5; i++) {
        await site.page.click(".steps-lab .stage .next");
    }
    assert.equal(await line(), "6 = Square.backward(1) = 1 × 6");
    assert.deepEqual(site.faults, []);
});

inEach("whereTwoPathsMeetTheirGradientsAdd", async labs => {
    await site.go(`${labs}/steps.html`);
    await site.page.waitForSelector(".steps-lab .stage .next");
    await site.page.selectOption(".steps-lab label:first-child select", "paths");
    await site.page.fill(".steps-lab input[type=number]", "2");
    const lines = [];
    await site.page.waitForFunction(() => document.querySelector(".steps-lab .stage > div").shadowRoot.querySelector("output").textContent === "x = 2");
    for (let i = 0; i < 8; i++) {
        await site.page.click(".steps-lab .stage .next");
        lines.push(await site.page.innerText(".steps-lab .stage output"));
    }
    // y = x·x + 3x at x = 2, as in chapter 01
    assert.deepEqual(lines, [
        "4 = Square.forward(2)", "6 = Times3.forward(2)", "10 = 4 + 6", "dy/dy = 1", "dy/du = 1 × 1, dy/dv = 1 × 1",
        "3 = Times3.backward(1) = 1 × 3", "4 = Square.backward(1) = 1 × 4", "dy/dx = 4 + 3 = 7",
    ]);
    await site.page.selectOption(".steps-lab label:last-of-type select", "Plus1");
    await site.page.waitForFunction(() => document.querySelector(".steps-lab .stage > div").shadowRoot.textContent.includes("Plus1"));
    await site.page.focus(".steps-lab .stage .next");
    await site.page.keyboard.press("End");
    assert.equal(await site.page.innerText(".steps-lab .stage output"), "dy/dx = 4 + 1 = 5");
    assert.deepEqual(site.faults, []);
});

inEach("aWeightsGradientLightsUpWhatMadeIt", async labs => {
    await site.go(`${labs}/layer.html`);
    await site.page.focus('.layer-lab [aria-label^="∂L/∂W = xᵀd 1,2"]');
    await site.page.waitForFunction(() => document.querySelector(".layer-lab .line").textContent === "∂L/∂W[1][2] = 5 × 3 = 15");
    assert.equal(await site.page.locator(".layer-lab input.lit").count(), 2);
    await site.page.fill('.layer-lab input[aria-label="d 0,2"]', "10");
    await site.page.waitForFunction(() => document.querySelector(".layer-lab .line").textContent === "∂L/∂W[1][2] = 5 × 10 = 50");
    assert.deepEqual(site.faults, []);
});

inEach("stepsGoDownTheSlopeOfTheLoss", async labs => {
    await site.go(`${labs}/slope.html`);
    const loss = () => number(".slope-lab .loss b");
    await site.page.waitForFunction(() => Number(document.querySelector(".slope-lab .loss b").textContent) > 1);
    const before = await loss();
    await site.page.click(".slope-lab button.main");
    await site.page.waitForFunction(b => Number(document.querySelector(".slope-lab .loss b").textContent) < b, before);
    await site.page.focus(".slope-lab canvas");
    await site.page.keyboard.press("ArrowLeft");
    assert.deepEqual(site.faults, []);
});

test("everyLabIsInItsChapterAndStartsThere", async () => {
    const places = {"01-chain-rule": "steps", "02-layers": "layer", "04-losses": "slope", "05-training": "mnist", "06-nonlinearity": "playground"};
    for (const [chapter, lab] of Object.entries(places)) {
        for (const language of languages) {
            await site.go(`${language}/${chapter}.html`);
            assert.equal(await site.page.locator(".lab").count(), 0, "before it is seen");
            await site.page.locator(".lab-card").scrollIntoViewIfNeeded();
            await site.page.waitForSelector(`.lab-card .${lab}-lab`);
        }
    }
    await site.page.waitForFunction(() => document.querySelector(".playground-lab canvas").getContext("2d").getImageData(240, 240, 1, 1).data[3] > 0);
    assert.deepEqual(site.faults, []);
});

inEach("whereJavaDoesNotStartALabSaysSo", async labs => {
    await site.page.route("**/java/worker.js", route => route.abort());
    try {
        for (const lab of ["steps", "layer", "slope", "playground"]) {
            await site.go(`${labs}/${lab}.html`);
            await site.page.waitForSelector(".lab-trouble");
        }
    } finally {
        await site.page.unroute("**/java/worker.js");
        site.faults.length = 0;
    }
});

inEach("aNumberThatIsNoneIsAskedForAgain", async labs => {
    await site.go(`${labs}/layer.html`);
    assert.equal(await site.page.isVisible(".lab-wanted"), false);
    await site.page.fill('.layer-lab input[aria-label="d 0,2"]', "");
    await site.page.waitForSelector(".lab-wanted", {state: "visible"});
    await site.go(`${labs}/steps.html`);
    await site.page.fill(".steps-lab input[type=number]", "1000");
    await site.page.waitForSelector(".lab-wanted", {state: "visible"});
});
