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

// The places of the drawing: x, where the paths part; the boxes of both functions; "+".
const WIDTH = 560, HEIGHT = 250, MIDDLE = 125, UP = 67, DOWN = 183, BOX = {left: 190, right: 302, height: 66}, SUM = {left: 402, right: 462};

/** Each arrow: its line, where it ends and which way, the step that shows it, its number and the number's place. */
const arrows = ({x, u, v, y, du, dv, dx}) => [
    {kind: "forward", line: `M6,${MIDDLE - 10}H50`, tip: [58, MIDDLE - 10, "right"], step: 0, number: x, at: [34, MIDDLE - 19]},
    {kind: "forward", line: `M64,${MIDDLE - 8}V${UP - 10}H178`, tip: [186, UP - 10, "right"], step: 0, number: x, at: [130, UP - 19]},
    {kind: "forward", line: `M78,${MIDDLE + 8}V${DOWN - 10}H178`, tip: [186, DOWN - 10, "right"], step: 0, number: x, at: [130, DOWN - 19]},
    {kind: "forward", line: `M306,${UP - 10}H440V78`, tip: [440, 88, "down"], step: 1, number: u, at: [360, UP - 19]},
    {kind: "forward", line: `M306,${DOWN - 10}H420V168`, tip: [420, 160, "up"], step: 2, number: v, at: [360, DOWN - 19]},
    {kind: "forward", line: `M466,${MIDDLE - 10}H546`, tip: [554, MIDDLE - 10, "right"], step: 3, number: y, at: [510, MIDDLE - 19]},
    {kind: "backward", line: `M554,${MIDDLE + 10}H474`, tip: [466, MIDDLE + 10, "left"], step: 4, number: "1", at: [510, MIDDLE + 32]},
    {kind: "backward", line: `M420,90V${UP + 10}H314`, tip: [306, UP + 10, "left"], step: 5, number: "1", at: [360, UP + 32]},
    {kind: "backward", line: `M440,160V${DOWN + 10}H314`, tip: [306, DOWN + 10, "left"], step: 5, number: "1", at: [360, DOWN + 32]},
    {kind: "backward", line: `M186,${DOWN + 10}H62V${MIDDLE + 18}`, tip: [62, MIDDLE + 8, "up"], step: 6, number: dv, at: [130, DOWN + 32]},
    {kind: "backward", line: `M186,${UP + 10}H80V${MIDDLE - 18}`, tip: [80, MIDDLE - 8, "down"], step: 7, number: du, at: [130, UP + 32]},
    {kind: "backward", line: `M50,${MIDDLE + 10}H14`, tip: [6, MIDDLE + 10, "left"], step: 8, number: dx, at: [34, MIDDLE + 32]},
];

const HEAD = {right: "l-10,-5v10z", left: "l10,-5v10z", down: "l-5,-10h10z", up: "l-5,10h10z"};

function arrow(make, {kind, line, tip: [x, y, way], step, number, at: [tx, ty]}) {
    return [
        make("g", {class: `part arrow ${kind}`, "data-step": step},
            make("path", {d: line}), make("path", {class: "head", d: `M${x},${y}${HEAD[way]}`})),
        make("g", {class: `part ${kind}`, "data-step": step},
            make("rect", {class: "pill", x: tx - 28, y: ty - 16, width: 56, height: 20, rx: 6}),
            make("text", {x: tx, y: ty}, number)),
    ];
}

function box(make, data, i, {left, right, height = 60}, y) {
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
        make("rect", {class: "box", x: 64, y: MIDDLE - 7, width: 14, height: 14, rx: 7}),
        ...box(make, data, 0, BOX, UP), ...box(make, data, 1, BOX, DOWN), ...box(make, data, PLUS, SUM, MIDDLE));
    return svg;
};
