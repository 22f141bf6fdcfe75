import assert from "node:assert/strict";
import {after, before, test} from "node:test";
import {start} from "./setup.mjs";

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

test("theMnistLabReaches90PercentAndReadsADrawnOne", async () => {
    await site.go("ja/labs/mnist.html");
    await site.page.click(".mnist-lab button.main");
    await site.page.waitForSelector(".mnist-lab .mistakes li", {timeout: 180000});
    assert.ok(await number(".mnist-lab figcaption strong") > 90);
    await stroke([0.5, 0.15], [0.5, 0.85]);
    await site.page.waitForSelector(".answer");
    assert.equal(await site.page.innerText(".answer"), "1");
    assert.deepEqual(site.faults, []);
});

test("theMnistLabStopsAndGoesOn", async () => {
    await site.go("ja/labs/mnist.html");
    await site.page.selectOption(".mnist-lab label:nth-child(5) select", "10");
    await site.page.click(".mnist-lab button.main");
    await site.page.waitForFunction(() => /1: \d+/.test(document.querySelector("[role=status]").textContent));
    await site.page.click(".mnist-lab .buttons button:nth-child(2)");
    await site.page.waitForSelector(".mnist-lab .buttons button.main:enabled");
    await site.page.selectOption(".mnist-lab label:nth-child(5) select", "1");
    await site.page.click(".mnist-lab button.main");
    await site.page.waitForSelector(".mnist-lab figcaption strong");
    assert.deepEqual(site.faults, []);
});

test("withoutReluTheSpiralStaysUnsolvedAndWithItItIsLearned", async () => {
    const accuracy = async activation => {
        await site.go(`ja/labs/playground.html#data=spiral&activation=${activation}`);
        await site.page.click(".playground-lab button.main");
        await site.page.waitForFunction(() => Number(document.querySelector(".numbers dd").textContent) > 1000, null, {timeout: 120000});
        return number(".numbers dd:last-of-type");
    };
    assert.ok(await accuracy("relu") >= 95);
    assert.ok(await accuracy("none") < 90);
    assert.deepEqual(site.faults, []);
});

test("zeroWeightsDoNotLearnXor", async () => {
    await site.go("ja/labs/playground.html#data=xor&zeros=true");
    await site.page.click(".playground-lab button.main");
    assert.equal(await site.page.isChecked(".playground-lab input[type=checkbox]"), true);
    await site.page.waitForFunction(() => Number(document.querySelector(".numbers dd").textContent) > 300, null, {timeout: 60000});
    assert.ok(Math.abs(await number(".numbers dd:nth-of-type(2)") - Math.log(2)) < 0.01); // two classes, evenly guessed
});

test("theStepsOfChapterOneCanBeTakenAndChanged", async () => {
    await site.go("ja/labs/steps.html");
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

test("aWeightsGradientLightsUpWhatMadeIt", async () => {
    await site.go("ja/labs/layer.html");
    await site.page.focus('.layer-lab [aria-label^="∂L/∂W = xᵀd 1,2"]');
    await site.page.waitForFunction(() => document.querySelector(".layer-lab .line").textContent === "5 × 3 = 15");
    assert.equal(await site.page.locator(".layer-lab input.lit").count(), 2);
    await site.page.fill('.layer-lab input[aria-label="d 0,2"]', "10");
    await site.page.waitForFunction(() => document.querySelector(".layer-lab .line").textContent === "5 × 10 = 50");
    assert.deepEqual(site.faults, []);
});

test("stepsGoDownTheSlopeOfTheLoss", async () => {
    await site.go("ja/labs/slope.html");
    const loss = () => number(".slope-lab .loss b");
    await site.page.waitForFunction(() => Number(document.querySelector(".slope-lab .loss b").textContent) > 1);
    const before = await loss();
    await site.page.click(".slope-lab button.main");
    await site.page.waitForFunction(b => Number(document.querySelector(".slope-lab .loss b").textContent) < b, before);
    await site.page.focus(".slope-lab canvas");
    await site.page.keyboard.press("ArrowLeft");
    assert.deepEqual(site.faults, []);
});
