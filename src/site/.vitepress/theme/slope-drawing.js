// The loss as a landscape seen from above, and the way down.
export const REACH = 5;
const BANDS = 12;

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

/** Thin lines where the loss passes a level. */
function levels(context, map, grid, cell) {
    const most = Math.max(...map), band = k => Math.floor(map[k] / most * BANDS);
    context.fillStyle = "#00000055";
    for (let k = 0; k < map.length; k++) {
        const x = k % grid, y = Math.floor(k / grid);
        if (x + 1 < grid && band(k) !== band(k + 1)) {
            context.fillRect((x + 1) * cell, y * cell, 1, cell);
        }
        if (y + 1 < grid && band(k) !== band(k + grid)) {
            context.fillRect(x * cell, (y + 1) * cell, cell, 1);
        }
    }
}

export function drawSlope(canvas, {map, grid, y, path, g}) {
    const context = canvas.getContext("2d"), size = canvas.width;
    const at = ([right, up]) => [(right / REACH + 1) / 2 * size, (1 - up / REACH) / 2 * size];
    context.drawImage(field(map, grid), 0, 0, size, size);
    levels(context, map, grid, size / grid);
    const way = [...path, y].map(at), [x0, y0] = way.at(-1);
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
    context.arc(x0, y0, 9, 0, 2 * Math.PI);
    context.fill();
    Object.assign(context, {strokeStyle: "#fff", lineWidth: 2});
    context.stroke();
}
