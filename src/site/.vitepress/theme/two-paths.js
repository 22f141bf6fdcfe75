// Two functions of the same x, added: y = u + v. The gradients meet at x, and add.
// The steps are those of the step-through figure with three functions, the upper, the lower and "+":
// the input, three values, dy/dy, then "+", the lower and the upper backward; and one more, where the paths meet.
import {equal, factor, text} from "./steps.js";

const PLUS = 2;

/** What the figure is given, from the numbers that Java sent: x, u, v, y, then the two gradients and their sum. */
export function twoPathsData(names, [x, u, v, y, du, dv, dx]) {
    const call = (i, value) => `${text(value)}${equal(value, x)}${names[i]}.forward(${text(x)})`;
    const back = (i, slope) => `${text(slope)}${equal(slope)}${names[i]}.backward(1) = 1 × ${factor(slope)}`;
    return {
        names: [...names, "+"],
        slopes: ["× " + factor(du), "× " + factor(dv), "× 1"],
        flows: {x: text(x), u: text(u), v: text(v), y: text(y), du: text(du), dv: text(dv), dx: text(dx)},
        lines: [
            "x = " + text(x), call(0, u), call(1, v),
            `${text(y)}${equal(y, u, v)}${factor(u)} + ${factor(v)}`,
            "dy/dy = 1", "dy/du = 1 × 1, dy/dv = 1 × 1", back(1, dv), back(0, du),
            `dy/dx = ${factor(du)} + ${factor(dv)}${equal(dx, du, dv)}${text(dx)}`,
        ],
    };
}

// The places of the drawing: x, where the paths part; the boxes of both functions; "+". Narrow, so that a phone can show it.
const WIDTH = 464, HEIGHT = 250, MIDDLE = 125, UP = 67, DOWN = 183, DOT = 69;
const BOX = {left: 158, right: 262, height: 66}, SUM = {left: 322, right: 380, height: 60}, PLUS_AT = (SUM.left + SUM.right) / 2;
const APART = 10, SIDE = 8, ABOVE = 20, BELOW = 36; // of an arrow from the middle of its pair, and of a number

/** Each arrow: its line, where it ends and which way, the step that shows it, its number and the number's place. */
const arrows = ({x, u, v, y, du, dv, dx}) => {
    const place = (middle, row, kind) => [middle, kind === "forward" ? row - ABOVE : row + BELOW];
    const make = (kind, step, number, line, tip, middle, row) => ({kind, step, number, line, tip, at: place(middle, row, kind)});
    const left = 116, right = 290, out = (SUM.right + WIDTH) / 2, into = 30;
    const forward = row => row - APART, backward = row => row + APART;
    return [
        make("forward", 0, x, `M6,${forward(MIDDLE)}H${DOT - 19}`, [DOT - 11, forward(MIDDLE), "right"], into, MIDDLE),
        make("forward", 0, x, `M${DOT - SIDE},${MIDDLE - 8}V${forward(UP)}H${BOX.left - 12}`, [BOX.left - 4, forward(UP), "right"], left, UP),
        make("forward", 0, x, `M${DOT + SIDE},${MIDDLE + 8}V${forward(DOWN)}H${BOX.left - 12}`, [BOX.left - 4, forward(DOWN), "right"], left, DOWN),
        make("forward", 1, u, `M${BOX.right + 4},${forward(UP)}H${PLUS_AT + APART}V81`, [PLUS_AT + APART, 91, "down"], right, UP),
        make("forward", 2, v, `M${BOX.right + 4},${forward(DOWN)}H${PLUS_AT - APART}V169`, [PLUS_AT - APART, 159, "up"], right, DOWN),
        make("forward", 3, y, `M${SUM.right + 4},${forward(MIDDLE)}H${WIDTH - 14}`, [WIDTH - 6, forward(MIDDLE), "right"], out, MIDDLE),
        make("backward", 4, "1", `M${WIDTH - 6},${backward(MIDDLE)}H${SUM.right + 12}`, [SUM.right + 4, backward(MIDDLE), "left"], out, MIDDLE),
        make("backward", 5, "1", `M${PLUS_AT - APART},91V${backward(UP)}H${BOX.right + 12}`, [BOX.right + 4, backward(UP), "left"], right, UP),
        make("backward", 5, "1", `M${PLUS_AT + APART},159V${backward(DOWN)}H${BOX.right + 12}`, [BOX.right + 4, backward(DOWN), "left"], right, DOWN),
        make("backward", 6, dv, `M${BOX.left - 4},${backward(DOWN)}H${DOT - SIDE}V${MIDDLE + 18}`, [DOT - SIDE, MIDDLE + 8, "up"], left, DOWN),
        make("backward", 7, du, `M${BOX.left - 4},${backward(UP)}H${DOT + SIDE}V${MIDDLE - 18}`, [DOT + SIDE, MIDDLE - 8, "down"], left, UP),
        make("backward", 8, dx, `M${DOT - 11},${backward(MIDDLE)}H14`, [6, backward(MIDDLE), "left"], into, MIDDLE),
    ];
};

const HEAD = {right: "l-10,-5v10z", left: "l10,-5v10z", down: "l-5,-10h10z", up: "l-5,10h10z"};

function arrow(make, {kind, line, tip: [x, y, way], step, number, at: [tx, ty]}) {
    return [
        make("g", {class: `part arrow ${kind}`, "data-step": step},
            make("path", {d: line}), make("path", {class: "head", d: `M${x},${y}${HEAD[way]}`})),
        make("g", {class: `part ${kind}`, "data-step": step},
            make("rect", {class: "pill", x: tx - 26, y: ty - 18, width: 52, height: 23, rx: 6}),
            make("text", {x: tx, y: ty, style: `font-size:${number.length > 4 ? 16 : 19}px`}, number)),
    ];
}

function box(make, data, i, {left, right, height}, y) {
    const middle = (left + right) / 2;
    return [
        make("rect", {class: "box", "data-box": i, x: left, y: y - height / 2, width: right - left, height, rx: 8}),
        make("text", {x: middle, y: y - 4}, data.names[i]),
        make("text", {class: "part slope", "data-step": 7 - i, x: middle, y: y + 20}, data.slopes[i]),
    ];
}

/** Draws the graph with the figure's own make; it takes the place of the figure's drawGraph. */
export const twoPathsGraph = (make, words) => data => {
    const label = words.graph + ` ${data.names[0]}, ${data.names[1]}, +`;
    const svg = make("svg", {viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": label});
    svg.style.maxWidth = WIDTH * 1.5 + "px";
    svg.append(
        ...arrows(data.flows).flatMap(a => arrow(make, a)),
        make("rect", {class: "box", x: DOT - 7, y: MIDDLE - 7, width: 14, height: 14, rx: 7}),
        ...box(make, data, 0, BOX, UP), ...box(make, data, 1, BOX, DOWN), ...box(make, data, PLUS, SUM, MIDDLE));
    return svg;
};
