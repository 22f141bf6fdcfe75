// A browser that notes what a page should not do.
import {mkdtempSync, rmSync} from "node:fs";
import os from "node:os";
import path from "node:path";
import {chromium} from "playwright-core";

const FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
];

/** A browser with a profile of its own; faults holds console errors and requests to other hosts. */
export async function open(executablePath, options = {}) {
    const profile = mkdtempSync(path.join(os.tmpdir(), "site-"));
    const context = await chromium.launchPersistentContext(profile, {
        executablePath, args: FLAGS, headless: true, viewport: {width: 1280, height: 900}, locale: "ja-JP",
        env: {...process.env, HOME: profile}, ...options,
    });
    const faults = [];
    const own = address => /^(http:\/\/127\.0\.0\.1[:/]|data:|blob:|about:)/.test(address);
    context.on("request", r => own(r.url()) || faults.push(`request to another host: ${r.url()}`));
    context.on("response", r => r.status() < 400 || faults.push(`${r.status()}: ${r.url()}`));
    context.on("weberror", e => faults.push(`error: ${e.error().message}`));
    context.on("console", m => m.type() === "error" && faults.push(`console: ${m.text()}`));
    const close = async () => {
        await context.close();
        rmSync(profile, {recursive: true, force: true});
    };
    return {context, page: context.pages()[0], faults, close};
}
