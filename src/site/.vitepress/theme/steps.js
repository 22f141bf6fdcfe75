// What the step-through figure is given, from the values and gradients that Java computed.
const DIGITS = 3;

export function text(v) {
    if (!Number.isFinite(v) || Number.isInteger(v) && Math.abs(v) < 1e6) {
        return String(v);
    }
    return Math.abs(v) >= 1e6 || Math.abs(v) < 1e-4 ? v.toExponential(1).replace("+", "") : String(Number(v.toPrecision(DIGITS)));
}

export const factor = v => v < 0 ? `(${text(v)})` : text(v);
export const equal = (...numbers) => numbers.every(v => Math.abs(Number(text(v)) - v) <= 1e-12 * Math.abs(v)) ? " = " : " ≈ ";

export function stepsData(names, numbers) {
    const n = names.length, values = numbers.slice(0, n + 1), gradients = numbers.slice(n + 1);
    const lines = ["x = " + text(values[0])], slopes = Array(n).fill("");
    names.forEach((name, i) =>
        lines.push(text(values[i + 1]) + equal(values[i + 1], values[i]) + `${name}.forward(${text(values[i])})`));
    lines.push("dy/dy = 1");
    for (let i = n - 1; i >= 0; i--) {
        const d = gradients[i + 1], back = gradients[i], slope = back / d;
        const known = Number.isFinite(slope);
        slopes[i] = known ? "× " + factor(slope) : "";
        const product = known ? equal(back, d, slope) + `${factor(d)} × ${factor(slope)}` : "";
        lines.push(text(back) + equal(back, d) + `${names[i]}.backward(${text(d)})` + product);
    }
    return {names: [...names], values: values.map(text), gradients: gradients.map(text), slopes, lines};
}
