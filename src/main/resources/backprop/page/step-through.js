// The graph of backprop.chart.Graph, one step at a time. With n functions the steps are
//   0              the input
//   1 … n          the values, from left to right
//   n+1            the gradient of the result by itself, 1
//   n+2 … 2n+1     the gradients, from right to left
// data: {names, values, gradients, slopes, lines}; lines has a text for each step. words: what we write.
const BOX = 112, ARROW = 76, EDGE = 6, ROW = 112, APART = 10, TALL = 66, MOST = 4;
const SMALLEST = 0.8; // a graph may shrink to this scale before it is broken into more rows

function make(tag, attributes = {}, ...children) {
    const svg = ["svg", "g", "path", "rect", "text"].includes(tag);
    const element = svg
        ? document.createElementNS("http://www.w3.org/2000/svg", tag)
        : document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
}

function arrowPaths(x, y, length, toTheRight) {
    const tip = toTheRight ? x + length : x, back = toTheRight ? -10 : 10;
    const shaft = toTheRight ? `M${x},${y}H${tip - 8}` : `M${x + length},${y}H${x + 8}`;
    return [
        make("path", {d: shaft}),
        make("path", {class: "head", d: `M${tip},${y}l${back},-5v10z`}),
    ];
}

// The graph as SVG. Each part that appears at a step carries data-step.
function drawGraph(data, perRow) {
    const n = data.names.length;
    const width = 2 * EDGE + Math.min(n, perRow) * (BOX + ARROW) + ARROW;
    const height = Math.ceil(n / perRow) * ROW;
    const svg = make("svg", {
        viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": words.graph + " " + data.names.join(", "),
    });
    svg.style.maxWidth = width * 1.5 + "px";

    const flow = (i, x, y, kind, toTheRight, text, step) => {
        const middle = x + ARROW / 2, side = toTheRight ? -1 : 1;
        const baseline = toTheRight ? y - APART - 9 : y + APART + 22;
        svg.append(
            make("g", {class: "part arrow " + kind, "data-step": step},
                ...arrowPaths(x + 6, y + side * APART, ARROW - 12, toTheRight)),
            make("g", {class: "part " + kind, "data-step": step, "data-at": i},
                make("rect", {class: "pill", x: x + 8, y: baseline - 16, width: ARROW - 16, height: 20, rx: 6}),
                make("text", {x: middle, y: baseline}, text)));
    };
    const between = (i, x, y) => {
        flow(i, x, y, "forward", true, data.values[i], i);
        flow(i, x, y, "backward", false, data.gradients[i], 2 * n + 1 - i);
    };
    for (let i = 0; i < n; i++) {
        const x = EDGE + i % perRow * (BOX + ARROW), y = Math.floor(i / perRow) * ROW + ROW / 2;
        const left = x + ARROW, name = data.names[i];
        const size = Math.max(9, Math.min(15, 180 / name.length));
        between(i, x, y);
        svg.append(
            make("rect", {class: "box", "data-box": i, x: left, y: y - TALL / 2, width: BOX, height: TALL, rx: 8}),
            make("text", {x: left + BOX / 2, y: y - 4, style: `font-size:${size}px`}, name),
            make("text", {class: "part slope", "data-step": 2 * n + 1 - i, x: left + BOX / 2, y: y + 20},
                data.slopes[i]));
        if (i % perRow === perRow - 1 || i === n - 1) {
            between(i + 1, left + BOX, y);
        }
    }
    return svg;
}

function key(kind, text) {
    const arrow = make("svg", {viewBox: "0 0 32 12", "aria-hidden": "true"});
    arrow.append(...arrowPaths(1, 6, 30, kind === "forward"));
    return make("span", {class: kind}, arrow, text);
}

function start(host, shadow, data) {
    const n = data.names.length, last = data.lines.length - 1;
    let step = 0, perRow = Math.min(n, MOST);

    const button = (text, name, to) => {
        const b = make("button", {type: "button", class: name, "aria-label": words[name]}, text);
        b.addEventListener("click", () => go(to()));
        return b;
    };
    const first = button("« " + words.first, "first", () => 0);
    const back = button("‹ " + words.back, "back", () => step - 1);
    const next = button(words.next + " ›", "next", () => step + 1);
    next.classList.add("main");
    const count = make("span", {class: "count"});
    const line = make("output", {"aria-live": "polite"});
    const longest = data.lines.reduce((a, b) => a.length < b.length ? b : a);
    const graph = make("div", {class: "graph"}, drawGraph(data, perRow));
    const card = make("div", {class: "card", role: "group", tabindex: "-1", "aria-label": words.card},
        make("div", {class: "keys"}, key("forward", words.forward), key("backward", words.backward)),
        graph,
        make("div", {class: "line", "data-longest": longest}, line),
        make("div", {class: "controls"}, first, back, next, count));

    function go(to) {
        step = Math.max(0, Math.min(last, to));
        show();
    }

    function show() {
        const ran = step <= n ? step - 1 : 2 * n + 1 - step; // the function that has just run
        const kind = step <= n ? "forward" : "backward";
        for (const part of shadow.querySelectorAll("[data-step]")) {
            part.classList.toggle("ahead", part.dataset.step > step);
            part.classList.toggle("now", part.dataset.step == step);
        }
        for (const box of shadow.querySelectorAll(".box")) {
            box.setAttribute("class", "box " + (box.dataset.box == ran ? kind + " now" : ""));
        }
        line.textContent = data.lines[step];
        line.className = kind;
        count.textContent = step + " / " + last;
        first.setAttribute("aria-disabled", step === 0); // not disabled: that would drop the focus
        back.setAttribute("aria-disabled", step === 0);
        next.setAttribute("aria-disabled", step === last);
    }

    const keys = {
        ArrowRight: () => go(step + 1), ArrowLeft: () => go(step - 1), Home: () => go(0), End: () => go(last),
    };
    card.addEventListener("keydown", event => {
        if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
            return;
        }
        if (keys[event.key]) {
            keys[event.key]();
            event.preventDefault();
        }
        if (keys[event.key] || event.key === "Enter" || event.key === " ") {
            event.stopPropagation(); // the notebook would take it for a command
        }
    });
    host.setAttribute("data-lm-suppress-shortcuts", "true"); // the same for JupyterLab
    shadow.append(card);
    show();

    new ResizeObserver(() => {
        const room = (graph.clientWidth / SMALLEST - 2 * EDGE - ARROW) / (BOX + ARROW);
        const fitting = Math.max(1, Math.min(n, MOST, Math.floor(room)));
        if (graph.clientWidth > 0 && fitting !== perRow) {
            perRow = fitting;
            graph.replaceChildren(drawGraph(data, perRow));
            show();
        }
    }).observe(graph);
}
