// Highlighted code has two colors for each word; as classes they take a tenth of the room that styles take.
// The colors are those of Shiki's themes github-light-high-contrast and github-dark-high-contrast.
const COLORS = [
    ["#0E1116", "#F0F3F6"], ["#A0111F", "#FF9492"], ["#622CBC", "#DBB7FF"], ["#023B95", "#91CBFF"],
    ["#702C00", "#FFB757"], ["#032563", "#ADDCFF"], ["#66707B", "#BDC4CC"], ["#024C1A", "#72F088"],
];
const styles = COLORS.map(([light, dark]) => new RegExp(` style="--shiki-light:${light};--shiki-dark:${dark};?"`, "gi"));

export const codeStyle = COLORS.map(([light, dark], i) => `.c${i}{--shiki-light:${light};--shiki-dark:${dark}}`).join("");

/** A color that is not listed stays a style. */
export function codeColors(md) {
    const fence = md.renderer.rules.fence;
    md.renderer.rules.fence = (...all) => styles.reduce((html, style, i) => html.replace(style, ` class="c${i}"`), fence(...all));
}
