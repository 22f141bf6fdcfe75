// Writes what a page needs beside its text.
import {createHash} from "node:crypto";
import {existsSync, mkdirSync, writeFileSync} from "node:fs";
import path from "node:path";
import {smaller} from "./png.mjs";

export function write(file, content) {
    mkdirSync(path.dirname(file), {recursive: true});
    writeFileSync(file, content);
}

const nameOf = bytes => createHash("sha256").update(bytes).digest("hex").slice(0, 16);

/** Pictures are named by what they hold, so that the languages share those without words; HTML that a script moves is
 *  fetched when it is seen. */
export function filesOf(folder, page) {
    const up = "../".repeat(page.split("/").length - 1) || "./";
    let lives = 0;
    return {
        picture(bytes) {
            const file = `figures/${nameOf(bytes)}.png`;
            if (!existsSync(path.join(folder, file))) {
                write(path.join(folder, file), smaller(bytes));
            }
            return up + file;
        },
        live(html) {
            const file = `live/${page.replace(/\W+/g, "-")}-${++lives}.html`;
            write(path.join(folder, "public", file), html);
            return file;
        },
    };
}
