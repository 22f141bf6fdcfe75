import assert from "node:assert/strict";
import {existsSync, readFileSync, readdirSync, statSync} from "node:fs";
import path from "node:path";
import {test} from "node:test";
import {SITE} from "./setup.mjs";

const pages = readdirSync(SITE, {recursive: true}).map(String)
    .filter(f => f.endsWith(".html") && !f.startsWith("live") && f !== "404.html").sort();
const decoded = text => text.replace(/&quot;/g, '"').replace(/&amp;/g, "&");
const texts = new Map(pages.map(page => [page, readFileSync(path.join(SITE, page), "utf8").replace(/<script[\s\S]*?<\/script>/g, "")]));
const ids = new Map([...texts].map(([page, text]) => [page, [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => decoded(id))]));

/** The address of a link as a file of the site and an id in it; null for another host. */
function place(page, href) {
    const to = new URL(decoded(href), "http://site/" + page);
    return to.host === "site" && to.protocol === "http:" ? [decodeURIComponent(to.pathname.slice(1)), decodeURIComponent(to.hash.slice(1))] : null;
}

test("everyLinkOfEveryPageLeadsToAFileAndToAnIdThatIsThere", () => {
    const wrong = [];
    for (const [page, text] of texts) {
        for (const [, href] of text.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)) {
            const [file, id] = place(page, href) ?? [];
            if (file !== undefined && (!existsSync(path.join(SITE, file)) || statSync(path.join(SITE, file)).isDirectory()
                || id && !ids.get(file)?.includes(id))) {
                wrong.push(`${page}: ${href}`);
            }
        }
    }
    assert.deepEqual([...new Set(wrong)], []);
});

test("manyLinksLeadIntoTheMiddleOfAChapter", () => {
    const found = [...texts].flatMap(([page, text]) => [...text.matchAll(/href="[^"]*\/\d\d-[\w-]+\.html#s\d[^"]*"/g)].map(([href]) => `${page}: ${href}`));
    assert.ok(found.length > 100, found.length); // the teacher's pages alone have more than that
});

test("noIdIsThereTwice", () => {
    for (const [page, all] of ids) {
        assert.deepEqual(all.filter((id, i) => all.indexOf(id) !== i), [], page);
    }
});
