// Cuts MNIST's training images into six parts of ten thousand, so that a page fetches no more than it trains on.
// Every sixth image goes into the same part: each part is then a sample of all writers. The last part is for validation;
// the test images stay out, because whoever tries settings in a page looks at the accuracy more than once.
import {readFileSync} from "node:fs";
import path from "node:path";
import {gunzipSync, gzipSync} from "node:zlib";
import {write} from "./files.mjs";

const PARTS = 6;
const HEADER = {images: 16, labels: 8}, SIZE = {images: 28 * 28, labels: 1};

/** The records number part, part + PARTS, part + 2 PARTS, … */
export function partOf(bytes, size, part) {
    const records = [];
    for (let i = part; (i + 1) * size <= bytes.length; i += PARTS) {
        records.push(bytes.subarray(i * size, (i + 1) * size));
    }
    return Buffer.concat(records);
}

export function packMnist(source, target) {
    for (const kind of ["images", "labels"]) {
        const file = `train-${kind}-idx${kind === "images" ? 3 : 1}-ubyte.gz`;
        const all = gunzipSync(readFileSync(path.join(source, file))).subarray(HEADER[kind]);
        for (let part = 0; part < PARTS; part++) {
            write(path.join(target, `${kind}-${part}.gz`), gzipSync(partOf(all, SIZE[kind], part), {level: 9}));
        }
    }
}
