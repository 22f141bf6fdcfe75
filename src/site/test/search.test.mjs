import assert from "node:assert/strict";
import {after, before, test} from "node:test";
import {languages, start} from "./setup.mjs";

// What somebody types, and the page that must be among the first three.
const QUERIES = {
    ja: {
        "連鎖律": "01-", "合成関数": "01-", "接線": "01-", "順伝播": "01-", "Square": "01-", "数値微分": "01-", "シグモイド": "06-",
        "ReLU": "02-", "転置": "02-", "バイアス": "02-", "tanh": "02-", "NeuralNetwork": "03-", "522個": "03-",
        "交差エントロピー": "04-", "ソフトマックス": "04-", "Huber": "04-",
        "ミニバッチ": "05-", "混同行列": "05-", "MNIST": "05-|mnist", "JupyterHub": "docs/",
    },
    en: {
        "chain rule": "01-", "composite function": "01-", "tangent": "01-", "Square": "01-", "numerical": "01-|02-", "sigmoid": "06-|07-",
        "Plus1": "01-", "ReLU": "02-", "transpose": "02-", "gradient check": "02-", "tanh": "02-", "NeuralNetwork": "03-", "522": "03-",
        "cross entropy": "04-", "softmax": "04-", "Huber": "04-",
        "mini-batch": "05-", "confusion matrix": "05-|mnist", "MNIST": "05-|mnist", "JupyterHub": "docs/",
    },
};
let site;

before(async () => site = await start());
after(() => site.close());

async function firstThree(query) {
    await site.page.fill(".VPLocalSearchBox input", query);
    await site.page.waitForTimeout(500); // the box waits for the end of typing
    await site.page.waitForSelector(".VPLocalSearchBox :is(.result, .no-results)");
    return site.page.$$eval(".VPLocalSearchBox .result", all => all.slice(0, 3).map(a => new URL(a.href).pathname));
}

for (const [language, queries] of Object.entries(QUERIES).filter(([l]) => languages.includes(l))) {
    test(`twenty queries find their place (${language})`, async () => {
        await site.go(`${language}/index.html`);
        await site.page.keyboard.press("Control+k");
        const wrong = [];
        for (const [query, wanted] of Object.entries(queries)) {
            const found = await firstThree(query);
            if (!found.some(address => new RegExp(`/${language}/.*(${wanted})`).test(address))) {
                wrong.push(`${query}: ${found}`);
            }
        }
        assert.deepEqual(wrong, []);
        assert.deepEqual(site.faults, []);
    });
}
