// The built site, served, and a browser that looks at it.
import {existsSync, readdirSync} from "node:fs";
import path from "node:path";
import {fileURLToPath} from "node:url";
import {serve} from "../serve.mjs";
import {open} from "./browser.mjs";

export const ROOT = process.env.SITE_ROOT ?? path.resolve(fileURLToPath(import.meta.url), "../../../..");
export const SITE = path.join(ROOT, "target/site");
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

if (!existsSync(SITE)) {
    throw new Error(`${SITE} is missing; build it first: ./run site`);
}

/** Every page of a language, as a path. */
export const pages = readdirSync(SITE, {recursive: true}).map(String)
    .filter(f => f.endsWith(".html") && !f.startsWith("live") && !["404.html", "index.html"].includes(f)).sort();

export const languages = ["ja", "en"].filter(l => pages.includes(`${l}/index.html`));

/** An address deep inside a server, as GitHub Pages has it. */
export async function start(base = "/some/where/", options = {}) {
    const server = await serve(SITE, 0, base);
    const browser = await open(CHROMIUM, options);
    browser.page.setDefaultTimeout(60000);
    const go = async address => {
        await browser.page.goto(`http://127.0.0.1:${server.address().port}${base}${address}`);
        await browser.page.waitForLoadState("networkidle");
    };
    const close = async () => {
        await browser.close();
        server.close();
    };
    return {...browser, go, close};
}
