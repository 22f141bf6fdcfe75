// A drawing as the makers of MNIST would store it: fitted into 20 × 20, its center of mass in the middle of 28 × 28.
// Source: LeCun, Cortes, Burges, The MNIST database of handwritten digits.
const SIDE = 28, BOX = 20;

function bounds({data, width, height}) {
    let [left, top, right, bottom] = [width, height, -1, -1];
    for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
            if (data[4 * (y * width + x) + 3] > 0) {
                [left, top] = [Math.min(left, x), Math.min(top, y)];
                [right, bottom] = [Math.max(right, x), Math.max(bottom, y)];
            }
        }
    }
    return right < 0 ? null : {left, top, width: right - left + 1, height: bottom - top + 1};
}

/** How much ink falls on each of the pixels, 0 to 1, with the drawing's corner at (dx, dy). */
function drawn(image, box, scale, dx, dy) {
    const sums = new Float64Array(SIDE * SIDE);
    for (let y = 0; y < box.height; y++) {
        for (let x = 0; x < box.width; x++) {
            const ink = image.data[4 * ((box.top + y) * image.width + box.left + x) + 3] / 255;
            const px = Math.floor(dx + (x + 0.5) * scale), py = Math.floor(dy + (y + 0.5) * scale);
            if (ink > 0 && px >= 0 && py >= 0 && px < SIDE && py < SIDE) {
                sums[py * SIDE + px] += ink * scale * scale;
            }
        }
    }
    return Array.from(sums, v => Math.min(1, v));
}

/** 784 numbers from 0 to 1, or null if nothing is drawn. */
export function pixelsOf(image) {
    const box = bounds(image);
    if (!box) {
        return null;
    }
    const scale = Math.min(1, BOX / Math.max(box.width, box.height));
    let [sum, mx, my] = [0, 0, 0];
    for (let y = 0; y < box.height; y++) {
        for (let x = 0; x < box.width; x++) {
            const ink = image.data[4 * ((box.top + y) * image.width + box.left + x) + 3];
            sum += ink;
            mx += ink * (x + 0.5);
            my += ink * (y + 0.5);
        }
    }
    return drawn(image, box, scale, SIDE / 2 - scale * mx / sum, SIDE / 2 - scale * my / sum);
}
