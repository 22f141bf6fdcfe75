// Cuts MNIST's files into parts of ten thousand images, so that a page fetches no more than it trains on.
import {readFileSync} from "node:fs";
import path from "node:path";
import {gunzipSync, gzipSync} from "node:zlib";
import {write} from "./files.mjs";

const PART = 10000 * 28 * 28;
const HEADER = {images: 16, labels: 8};

export function packMnist(source, target) {
    const body = (name, kind) => gunzipSync(readFileSync(path.join(source, `${name}-${kind}-idx${kind === "images" ? 3 : 1}-ubyte.gz`)))
        .subarray(HEADER[kind]);
    const pack = (name, bytes) => write(path.join(target, `${name}.gz`), gzipSync(bytes, {level: 9}));
    const train = body("train", "images");
    for (let i = 0; i * PART < train.length; i++) {
        pack(`train-images-${i}`, train.subarray(i * PART, (i + 1) * PART));
    }
    pack("train-labels", body("train", "labels"));
    pack("test-images", body("t10k", "images"));
    pack("test-labels", body("t10k", "labels"));
}
