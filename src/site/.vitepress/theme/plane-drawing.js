// Points, and how sure the network is of each place.
const BLUE = [0, 114, 178], ORANGE = [213, 94, 0];

function ground(p) {
    const [towards, share] = p < 0.5 ? [BLUE, 1 - 2 * p] : [ORANGE, 2 * p - 1];
    return towards.map(v => 255 + (v - 255) * 0.55 * share);
}

function field(map, grid) {
    const small = new OffscreenCanvas(grid, grid), context = small.getContext("2d"), image = context.createImageData(grid, grid);
    map.forEach((p, i) => image.data.set([...ground(p), 255], 4 * i));
    context.putImageData(image, 0, 0);
    return small;
}

function dot(context, x, y, kind) {
    context.beginPath();
    kind ? context.rect(x - 5, y - 5, 10, 10) : context.arc(x, y, 5.5, 0, 2 * Math.PI);
    context.fillStyle = `rgb(${kind ? ORANGE : BLUE})`;
    context.fill();
    context.stroke();
}

export function drawPlane(canvas, {points, map, grid, reach, cross}) {
    const context = canvas.getContext("2d"), {width, height} = canvas;
    const x = v => (v / reach + 1) / 2 * width, y = v => (1 - v / reach) / 2 * height;
    context.fillStyle = "#fff";
    context.fillRect(0, 0, width, height);
    if (map.length) {
        context.drawImage(field(map, grid), 0, 0, width, height);
    }
    Object.assign(context, {lineWidth: 1.5, strokeStyle: "#fff"});
    for (let k = 0; k < points.length; k += 3) {
        dot(context, x(points[k]), y(points[k + 1]), points[k + 2]);
    }
    if (cross) {
        context.strokeStyle = "#000";
        context.strokeRect(x(cross.x) - 8, y(cross.y) - 8, 16, 16);
    }
}
