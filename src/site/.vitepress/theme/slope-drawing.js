// The loss as a landscape seen from above, and the way down.
export const REACH = 5;
const BANDS = 12, EDGE = 12;

/** Whether the point has left the map; then an empty circle at its edge stands for it. */
export const isOutside = ([right, up]) => Math.max(Math.abs(right), Math.abs(up)) > REACH;

function field(map, grid) {
    const small = new OffscreenCanvas(grid, grid), context = small.getContext("2d"), image = context.createImageData(grid, grid);
    const most = Math.max(...map);
    map.forEach((loss, i) => {
        const share = loss / most;
        image.data.set([255 - 175 * share, 255 - 120 * share, 255 - 60 * share, 255], 4 * i);
    });
    context.putImageData(image, 0, 0);
    return small;
}

/** The loss between the places that Java computed. */
function between(map, grid, x, y) {
    const i = Math.max(0, Math.min(grid - 2, Math.floor(x))), j = Math.max(0, Math.min(grid - 2, Math.floor(y))), k = j * grid + i;
    const top = map[k] + (map[k + 1] - map[k]) * (x - i);
    const bottom = map[k + grid] + (map[k + grid + 1] - map[k + grid]) * (x - i);
    return top + (bottom - top) * (y - j);
}

/** Thin lines where the loss passes a level. */
function levels(context, map, grid, size) {
    const most = Math.max(...map), place = v => (v + 0.5) / size * grid - 0.5;
    const band = (x, y) => Math.floor(between(map, grid, place(x), place(y)) / most * BANDS);
    context.fillStyle = "#00000066";
    for (let y = 0; y < size; y++) {
        for (let x = 0; x < size; x++) {
            if (band(x, y) !== band(x + 1, y) || band(x, y) !== band(x, y + 1)) {
                context.fillRect(x, y, 1, 1);
            }
        }
    }
}

/** What changes only with the map; drawn once for it. */
let ground = {map: null, image: null};

function groundOf(map, grid, size) {
    if (ground.map !== map) {
        const image = new OffscreenCanvas(size, size), context = image.getContext("2d");
        context.drawImage(field(map, grid), 0, 0, size, size);
        levels(context, map, grid, size);
        ground = {map, image};
    }
    return ground.image;
}

export function drawSlope(canvas, {map, grid, y, path, g}) {
    const context = canvas.getContext("2d"), size = canvas.width;
    const at = ([right, up]) => [(right / REACH + 1) / 2 * size, (1 - up / REACH) / 2 * size];
    context.drawImage(groundOf(map, grid, size), 0, 0);
    const way = [...path, y].map(at), [x0, y0] = way.at(-1);
    const inside = v => Math.max(EDGE, Math.min(size - EDGE, v)), outside = isOutside(y);
    Object.assign(context, {lineWidth: 3, strokeStyle: "#a34700", fillStyle: "#a34700"});
    context.beginPath();
    way.forEach(p => context.lineTo(...p));
    context.stroke();
    way.slice(0, -1).forEach(p => context.fillRect(p[0] - 4, p[1] - 4, 8, 8));
    const length = 90;
    context.setLineDash([6, 4]);
    context.beginPath();
    context.moveTo(x0, y0);
    context.lineTo(x0 - length * g[0], y0 + length * g[1]);
    context.stroke();
    context.setLineDash([]);
    context.beginPath();
    context.arc(inside(x0), inside(y0), 9, 0, 2 * Math.PI);
    context.fillStyle = outside ? "#fff" : "#a34700";
    context.fill();
    Object.assign(context, {strokeStyle: outside ? "#a34700" : "#fff", lineWidth: outside ? 3 : 2});
    context.stroke();
}
