// Turns a notebook with its stored outputs into a page of VitePress.

const escape = text => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
const joined = text => Array.isArray(text) ? text.join("") : text ?? "";
const FENCE = /^ {0,3}(```|~~~)/;
const ALIGNED = /\S {2,}\S/;
const EXERCISE = /\b(\d\d-\d)\b/;
const OTHER_LANGUAGE = /^\[[^\]]+\]\((\.\/)?\.\.\/[a-z]{2}\/[^)/]+\)\n+/m; // a paragraph of its own: on the site the menu has it
const READABLE = 510; // pixels: a narrower figure can be read on a phone without scrolling
export const SOLUTIONS = "solutions";

/** Ids that are the same in every language, so that a reader can switch in the middle of a page. */
export function withIds(markdown, count) {
    let inCode = false;
    return markdown.split("\n").map(line => {
        inCode = FENCE.test(line) ? !inCode : inCode;
        const heading = inCode ? null : /^(##{1,2}) /.exec(line);
        if (!heading) {
            return line;
        }
        if (heading[1] === "##") {
            count.section++;
            count.part = 0;
            return `${line} {#s${count.section}}`;
        }
        return `${line} {#s${count.section}-${++count.part}}`;
    }).join("\n");
}

/** The size of a PNG, from its header. */
export function pngSize(bytes) {
    return {width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20)};
}

function code(source) {
    const fence = source.includes("```") ? "````" : "```";
    return `${fence}java\n${source}\n${fence}`;
}

function text(content, kind = "") {
    const shown = content.replace(/\n$/, "").replace(/\x1b\[[\d;]*m/g, "");
    const form = ALIGNED.test(shown) ? "" : " lines"; // columns stay in line, sentences wrap
    return `<pre v-pre class="output ${kind}${form}" tabindex="0">${escape(shown)}</pre>`;
}

function picture(data, metadata, files) {
    const bytes = Buffer.from(joined(data["image/png"]), "base64");
    const size = {...pngSize(bytes), ...metadata?.["image/png"]};
    const alt = escape(joined(data["text/plain"]).replace(/\s+/g, " ").trim());
    const name = files.picture(bytes);
    const wide = size.width > READABLE ? ' wide" tabindex="0' : ""; // a phone scrolls it
    return `<p class="figure${wide}" style="--width: ${size.width}px"><img src="${name}" alt="${alt}" width="${size.width}" height="${size.height}" loading="lazy"></p>`;
}

function html(content, files) {
    if (!content.includes("<script")) {
        return `<div v-pre class="output table" tabindex="0">\n${content.replace(/\n\s*\n/g, "\n")}\n</div>`;
    }
    const still = /<p>([\s\S]*?)<\/p>/.exec(content)?.[1] ?? "";
    return `<LiveFigure file="${files.live(content)}">${still}</LiveFigure>`;
}

function output(out, files) {
    const data = out.data ?? {};
    if (out.output_type === "stream") {
        return text(joined(out.text));
    }
    if (out.output_type === "error") {
        return text(joined(out.traceback.map(line => line + "\n")), "error");
    }
    if (data["image/png"]) {
        return picture(data, out.metadata, files);
    }
    return data["text/html"] ? html(joined(data["text/html"]), files) : text(joined(data["text/plain"]));
}

function cell(c, links, count, files) {
    const source = joined(c.source);
    if (c.cell_type === "markdown") {
        return withIds(links(source), count);
    }
    const outputs = (c.outputs ?? []).map(out => output(out, files));
    return [code(source), ...outputs].join("\n\n");
}

/** The cells of a solution under each exercise's number, without the heading and the first cell. */
export function solutions(notebook, links, files) {
    const found = new Map();
    let number = null;
    for (const c of notebook.cells) {
        let part = cell(c, links, {section: 0, part: 0}, files);
        const heading = c.cell_type === "markdown" && /^## .*$/m.exec(part);
        if (heading) {
            number = EXERCISE.exec(heading[0])?.[1];
            part = part.replace(heading[0], "").trim();
        }
        if (number && part) {
            found.set(number, [...found.get(number) ?? [], part]);
        }
    }
    return found;
}

const folded = (title, parts, id) => `<details class="solution"${id ? ` id="${id}"` : ""}><summary>${title}</summary>\n\n${parts.join("\n\n")}\n\n</details>`;

/**
 * The page as Markdown.
 * @param parts what else it shows: {links, files, run, labs: [{after, html}], solved, solution}
 */
export function page(notebook, parts) {
    const {links, files, labs, solved, solution} = parts;
    const count = {section: 0, part: 0}, blocks = [], waiting = [...labs], open = new Map(solved);
    let first = SOLUTIONS; // a link to the solutions leads to the first of them
    const fold = (title, number) => {
        blocks.push(folded(title, open.get(number), first));
        open.delete(number);
        first = null;
    };
    for (const c of notebook.cells) {
        blocks.push(cell(c, links, count, files));
        const source = joined(c.source);
        for (const lab of waiting.filter(l => c.cell_type === "code" && l.after.test(source))) {
            blocks.push(lab.html);
            waiting.splice(waiting.indexOf(lab), 1);
        }
        const number = c.cell_type === "code" && /Check\.of\("(\d\d-\d)"/.exec(source)?.[1];
        if (number && open.has(number)) {
            fold(solution, number);
        }
    }
    for (const number of [...open.keys()]) {
        fold(`${solution} ${number}`, number);
    }
    const [title, ...rest] = blocks[0].replace(OTHER_LANGUAGE, "").split("\n");
    return [title, parts.run, rest.join("\n"), ...blocks.slice(1), ...waiting.map(l => l.html)].join("\n\n") + "\n";
}

/** A notebook to download: without the outputs, which its page shows and which come again when it is run. */
export const withoutOutputs = notebook => ({
    ...notebook,
    cells: notebook.cells.map(c => c.cell_type === "code" ? {...c, execution_count: null, outputs: []} : c),
});

/** The prose of a notebook, cell by cell. */
export const proseOf = notebook => notebook.cells.filter(c => c.cell_type === "markdown").map(c => joined(c.source));

export const titleOf = markdown => /^# (.+)$/m.exec(markdown)[1].trim();
