// Makes a PNG smaller: colors that nobody can tell apart become one, so that a palette of 256 is enough.
// Source of the format: Portable Network Graphics, ISO/IEC 15948, chapters 9 (filters) and 11 (chunks).
import {deflateSync, inflateSync} from "node:zlib";

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const RGB = 2, INDEXED = 3, STEP = 3;
const COLORS = 256;
/** No channel of a pixel changes by more than this, of 255. */
export const MOST_CHANGE = 15;

const CRC = Uint32Array.from({length: 256}, (_, n) => {
    for (let k = 0; k < 8; k++) {
        n = n & 1 ? 0xedb88320 ^ n >>> 1 : n >>> 1;
    }
    return n;
});
const crc = bytes => (bytes.reduce((c, byte) => CRC[(c ^ byte) & 255] ^ c >>> 8, 0xffffffff) ^ 0xffffffff) >>> 0;

function chunk(kind, data) {
    const whole = Buffer.alloc(12 + data.length);
    whole.writeUInt32BE(data.length, 0);
    whole.write(kind, 4, "latin1");
    whole.set(data, 8);
    whole.writeUInt32BE(crc(whole.subarray(4, 8 + data.length)), 8 + data.length);
    return whole;
}

function chunks(bytes) {
    const all = [];
    for (let at = SIGNATURE.length; at < bytes.length;) {
        const size = bytes.readUInt32BE(at);
        all.push({kind: bytes.toString("latin1", at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + size)});
        at += size + 12;
    }
    return all;
}

function paeth(left, up, corner) {
    const guess = left + up - corner, [a, b, c] = [left, up, corner].map(v => Math.abs(guess - v));
    return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** The pixels' bytes, row after row, without the filters. */
function unfiltered(raw, width, height) {
    const stride = width * STEP, out = new Uint8Array(stride * height);
    for (let y = 0; y < height; y++) {
        const filter = raw[y * (stride + 1)];
        for (let k = 0; k < stride; k++) {
            const at = y * stride + k, left = k >= STEP ? out[at - STEP] : 0, up = y ? out[at - stride] : 0;
            const corner = y && k >= STEP ? out[at - stride - STEP] : 0;
            const guess = [0, left, up, left + up >> 1, filter === 4 ? paeth(left, up, corner) : 0][filter];
            out[at] = raw[at + y + 1] + guess;
        }
    }
    return out;
}

/** A PNG of RGB as {width, height, pixels: 0xRRGGBB each}; null for another kind. */
export function decoded(bytes) {
    const all = chunks(bytes), header = all.find(c => c.kind === "IHDR").data;
    if (header[8] !== 8 || header[9] !== RGB || header[12] !== 0) {
        return null;
    }
    const width = header.readUInt32BE(0), height = header.readUInt32BE(4);
    const raw = inflateSync(Buffer.concat(all.filter(c => c.kind === "IDAT").map(c => c.data)));
    const rgb = unfiltered(raw, width, height);
    return {width, height, pixels: Uint32Array.from({length: width * height}, (_, i) => rgb[3 * i] << 16 | rgb[3 * i + 1] << 8 | rgb[3 * i + 2])};
}

/** From each color to the most frequent one in its cube with this side. */
function merged(counts, side) {
    const cube = color => [16, 8, 0].map(shift => Math.floor((color >> shift & 255) / side)).join();
    const best = new Map();
    for (const [color, count] of counts) {
        const at = cube(color);
        if (count > (counts.get(best.get(at)) ?? 0)) {
            best.set(at, color);
        }
    }
    return new Map([...counts.keys()].map(color => [color, best.get(cube(color))]));
}

/** From each color to one of at most 256; null if that would change one too much. */
export function palette(pixels) {
    const counts = new Map();
    pixels.forEach(color => counts.set(color, (counts.get(color) ?? 0) + 1));
    for (let side = 1; side <= MOST_CHANGE + 1; side++) {
        const to = merged(counts, side);
        if (new Set(to.values()).size <= COLORS) {
            return to;
        }
    }
    return null;
}

function indexed({width, height, pixels}, to) {
    const colors = [...new Set(to.values())], number = new Map(colors.map((color, i) => [color, i]));
    const header = Buffer.alloc(13), raw = Buffer.alloc((width + 1) * height); // each row begins with its filter, 0
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header.set([8, INDEXED], 8);
    pixels.forEach((color, i) => raw[i + Math.floor(i / width) + 1] = number.get(to.get(color)));
    return Buffer.concat([
        SIGNATURE, chunk("IHDR", header), chunk("PLTE", Buffer.from(colors.flatMap(c => [c >> 16, c >> 8 & 255, c & 255]))),
        chunk("IDAT", deflateSync(raw, {level: 9, memLevel: 9})), chunk("IEND", Buffer.alloc(0)),
    ]);
}

/** The same picture in fewer bytes, or the same bytes. */
export function smaller(bytes) {
    const picture = decoded(bytes), to = picture && palette(picture.pixels);
    const made = to ? indexed(picture, to) : bytes;
    return made.length < bytes.length ? made : bytes;
}
