import assert from "node:assert/strict";
import {readFileSync, readdirSync, statSync} from "node:fs";
import path from "node:path";
import {after, before, test} from "node:test";
import {gzipSync} from "node:zlib";
import {SITE, languages, start} from "./setup.mjs";

const KB = 1000, MB = 1000 * KB;
const TEXT = /\.(html|js|css|json|svg|wasm)$/; // what web servers compress
let site;

before(async () => site = await start("/"));
after(() => site.close());

test("theWholeSiteIsUnder15MegabytesWithoutMnist", t => {
    const files = readdirSync(SITE, {recursive: true}).map(String).filter(f => !f.startsWith("mnist"));
    const bytes = files.map(f => statSync(path.join(SITE, f))).filter(s => s.isFile()).reduce((sum, s) => sum + s.size, 0);
    t.diagnostic(`${(bytes / MB).toFixed(2)} MB`);
    assert.ok(bytes < 15 * MB, `${bytes} bytes`);
});

/** What the browser asked for, compressed as a web server would. */
function weight(addresses) {
    const files = [...new Set(addresses.map(a => decodeURIComponent(new URL(a).pathname).slice(1)))];
    return files.map(f => {
        const bytes = readFileSync(path.join(SITE, f));
        return TEXT.test(f) ? gzipSync(bytes).length : bytes.length;
    }).reduce((a, b) => a + b, 0);
}

for (const language of languages) {
    test(`whoever opens the first chapter loads less than 500 KB (${language})`, async t => {
        const asked = [], note = r => asked.push(r.url());
        site.context.on("request", note);
        await site.go(`${language}/01-chain-rule.html`);
        site.context.off("request", note);
        const bytes = weight(asked.filter(a => a.startsWith("http")));
        t.diagnostic(`${Math.round(bytes / KB)} KB in ${asked.length} files`);
        assert.ok(bytes < 500 * KB, `${bytes} bytes`);
    });
}
