// A figure that a notebook moves, as a module for the site: the same script and style.
// A page may let it draw another graph: drawing(make, words) gives what takes the place of drawGraph.
import {readFileSync} from "node:fs";
import path from "node:path";
import {write} from "./files.mjs";

/** The texts whose keys begin with the figure's name. */
function words(source, figure, suffix) {
    const lines = readFileSync(path.join(source, `words${suffix}.properties`), "utf8").split("\n");
    const own = lines.filter(line => line.startsWith(figure + ".")).map(line => line.slice(figure.length + 1));
    return Object.fromEntries(own.map(line => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));
}

export function shareFigure(source, figure, target) {
    const read = kind => readFileSync(path.join(source, `${figure}.${kind}`), "utf8");
    const texts = {ja: words(source, figure, "_ja"), en: words(source, figure, "")};
    write(path.join(target, `${figure}.js`), `export const style = ${JSON.stringify(read("css"))};
export const texts = ${JSON.stringify(texts)};
export function figure(words, drawing) {
${read("js")}
if (drawing) {
    drawGraph = drawing(make, words);
}
return start;
}
`);
}
