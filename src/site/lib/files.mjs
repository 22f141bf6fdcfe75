// Writes what a page needs beside its text.
import {mkdirSync, writeFileSync} from "node:fs";
import path from "node:path";

export function write(file, content) {
    mkdirSync(path.dirname(file), {recursive: true});
    writeFileSync(file, content);
}

/** Pictures go beside the page; HTML that a script moves is fetched when it is seen. */
export function filesOf(folder, page) {
    const name = path.posix.basename(page, ".md");
    let pictures = 0, lives = 0;
    return {
        picture(bytes) {
            const file = `figures/${name}-${++pictures}.png`;
            write(path.join(folder, path.posix.dirname(page), file), bytes);
            return `./${file}`;
        },
        live(html) {
            const file = `live/${page.replace(/\W+/g, "-")}-${++lives}.html`;
            write(path.join(folder, "public", file), html);
            return file;
        },
    };
}
