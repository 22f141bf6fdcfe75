// Which numbers make which of a Linear's results.
import {equal, text} from "./steps.js";

export const IN = 2, OUT = 3;

/** The numbers that Java sent: y, ∂L/∂x, ∂L/∂W, ∂L/∂b. */
export function split(numbers, rows) {
    const sizes = [rows * OUT, rows * IN, IN * OUT, OUT], ends = [];
    sizes.reduce((sum, size) => (ends.push(sum + size), sum + size), 0);
    const [y, x, W, b] = ends.map((end, k) => numbers.slice(end - sizes[k], end));
    return {y, x, W, b};
}

/** For each given matrix a function of a place: whether it lights up for the result pointed at. */
export function lightOf({name, i, j}) {
    return {
        y: {x: r => r === i, W: (_, c) => c === j, b: (_, c) => c === j},
        W: {x: (_, c) => c === i, d: (_, c) => c === j},
        x: {d: r => r === i, W: r => r === j},
        b: {d: (_, c) => c === j},
    }[name];
}

const sign = v => v < 0 ? `(${text(v)})` : text(v);
const products = (pairs, more = "") => pairs.map(([a, b]) => `${sign(a)} × ${sign(b)}`).join(" + ") + more;

/** The result pointed at, as the sum that it is. */
export function lineOf({name, i, j}, rows, {x, W, b, d}, made) {
    const samples = [...Array(rows).keys()], ins = [...Array(IN).keys()], outs = [...Array(OUT).keys()];
    const sums = {
        y: () => products(ins.map(k => [x[i * IN + k], W[k * OUT + j]]), ` + ${sign(b[j])}`),
        W: () => products(samples.map(n => [x[n * IN + i], d[n * OUT + j]])),
        x: () => products(outs.map(k => [d[i * OUT + k], W[j * OUT + k]])),
        b: () => samples.map(n => sign(d[n * OUT + j])).join(" + "),
    };
    const columns = name === "x" ? IN : OUT;
    const result = made[name][i * columns + j], used = {y: [x, W, b], W: [x, d], x: [d, W], b: [d]}[name].flat();
    return `${name === "y" ? "y" : "∂L/∂" + name}[${i}][${j}] = ${sums[name]()}${equal(result, ...used)}${text(result)}`;
}
