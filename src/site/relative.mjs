// Makes a built site work under any address, also from a folder: relative.mjs FOLDER
// VitePress wants to know the base; it is built with a placeholder, which each page replaces by its own place.
import {readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import path from "node:path";
import {fileURLToPath} from "node:url";

const BASE = "/__BASE__/";

/** In a script: a string that begins with the placeholder becomes a sum. */
export const inScript = text => text.replace(/(["'`])\/__BASE__\/([^"'`\\$]*)\1/g, (_, quote, rest) =>
    rest ? `(globalThis.__BASE__+${quote}${rest}${quote})` : "(globalThis.__BASE__)");

/** What VitePress knows of all pages is JSON in a string, too. */
export const inMetadata = text => text.replaceAll(BASE, '"+globalThis.__BASE__+"');

/** The index of the search is JSON in a string: its addresses are settled when it is loaded. */
export const inIndex = text => text.replace(/export\s*\{\s*(\w+) as default\s*\};?/, (_, name) =>
    `const settled=${name}.replaceAll(["","__BASE__",""].join("/"),globalThis.__BASE__);export{settled as default};`);

/** In a style sheet. Of each font the oldest two formats are left out: every browser of these years reads woff2. */
export const inStyle = text => text.replaceAll(BASE + "assets/", "./")
    .replace(/,url\([^)]*\.(woff|ttf)\) ?format\("?(woff|truetype)"?\)/g, "");

/** A server shows 404.html in the place of any page, so many folders deep: the site is what lies above a language's folder. */
const LOST = '<script>globalThis.__BASE__=location.pathname.replace(/(^|\\/)[a-z]{2}\\/.*$/,"$1").replace(/[^/]*$/,"");'
    + 'document.write(`<base href="${globalThis.__BASE__}">`)</script>';

/** In a page, so many folders deep. */
export function inPage(text, depth, lost = false) {
    const up = "../".repeat(depth) || "./";
    const start = lost ? LOST : `<script>globalThis.__BASE__=new URL(${JSON.stringify(up)},location.href).pathname</script>`;
    const settle = '<script>document.querySelectorAll("a[href]").forEach(a=>{if(a.protocol===location.protocol&&a.host===location.host&&!a.getAttribute("href").startsWith("#"))'
        + 'a.setAttribute("href",location.protocol==="file:"?a.href:a.pathname+a.search+a.hash)})</script>';
    return text
        .replace(/(href|src)="\/__BASE__\/([^"]*)"/g, (_, name, rest) => `${name}="${up}${index(rest)}"`)
        .replace(/(<a\b[^>]*href=")(\.{1,2}\/[^"#]*\/|\.{1,2}\/)(#[^"]*)?"/g, (_, begin, place, hash = "") => `${begin}${place}index.html${hash}"`)
        .replace("<head>", () => `<head>${start}`)
        .replace(/(<\/body>)/, `${settle}$1`)
        .replace(/(["'`])\/__BASE__\/([^"'`\\]*)\1/g, (_, quote, rest) => rest ? `(globalThis.__BASE__+${quote}${rest}${quote})` : "(globalThis.__BASE__)");
}

/** A page's text as a script, for moving on without loading a page; its .lean.js holds what is not in the HTML. */
const isWholeScript = name => /\.md\.[\w-]+\.js$/.test(name);

/** A folder's address alone shows no page where no server is. */
const index = rest => /(^|\/)$/.test(rest) ? rest + "index.html" : rest;

function convert(folder) {
    for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
        if (/\.(woff|ttf)$/.test(entry.name) || isWholeScript(entry.name)) {
            rmSync(path.join(entry.parentPath ?? entry.path, entry.name));
            continue;
        }
        const file = path.join(entry.parentPath ?? entry.path, entry.name), kind = path.extname(file);
        if (!entry.isFile() || ![".html", ".js", ".css", ".json"].includes(kind)) {
            continue;
        }
        const inside = path.relative(folder, file);
        if (/^(live|java|notebooks|mnist)\//.test(inside)) {
            continue;
        }
        const depth = inside.split(path.sep).length - 1;
        const text = readFileSync(file, "utf8");
        if (inside.includes("@localSearchIndex")) {
            writeFileSync(file, inIndex(text));
            continue;
        }
        const script = /\/metadata\.[\w-]+\.js$/.test(inside) ? inMetadata : inScript;
        const changed = kind === ".html" ? inPage(text, depth, inside === "404.html") : kind === ".css" ? inStyle(text) : script(text);
        if (changed.includes(BASE)) {
            const at = changed.indexOf(BASE);
            throw new Error(`${inside} still knows the placeholder: …${changed.slice(at - 80, at + 80)}…`);
        }
        writeFileSync(file, changed);
    }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    convert(process.argv[2]);
}
