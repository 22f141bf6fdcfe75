// A canvas to draw on; each stroke is scaled as MNIST does and run through the network.
// data: {layers}; a layer {w, b} is Linear, {} is ReLU; w and b: {scale, numbers: base64 of int16}.
// On the host: classify(pixels) gives {pixels, probabilities, digit}; without pixels, of the drawing.
const SIDE = 28, FIT = 20, PEN = 24 / 280, SIZE = 280;

function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
}

function unpack({scale, numbers}) {
    const bytes = Uint8Array.from(atob(numbers), c => c.charCodeAt(0));
    const view = new DataView(bytes.buffer);
    return Float64Array.from({length: bytes.length / 2}, (_, i) => scale * view.getInt16(2 * i, true));
}

function linear(x, {w, b}) {
    const y = b.slice();
    for (let i = 0; i < x.length; i++) {
        if (x[i] !== 0) {
            for (let j = 0, k = i * y.length; j < y.length; j++, k++) {
                y[j] += x[i] * w[k];
            }
        }
    }
    return y;
}

function softmax(y) {
    const most = Math.max(...y);
    const e = Array.from(y, v => Math.exp(v - most));
    const sum = e.reduce((a, b) => a + b);
    return e.map(v => v / sum);
}

// Where the ink is: its bounding box, and its centre of mass.
function measure(ink, side) {
    const m = {left: side, right: 0, top: side, bottom: 0, x: 0, y: 0, mass: 0};
    for (let y = 0, k = 0; y < side; y++) {
        for (let x = 0; x < side; x++, k++) {
            const v = ink[k];
            if (v > 0) {
                m.left = Math.min(m.left, x);
                m.right = Math.max(m.right, x + 1);
                m.top = Math.min(m.top, y);
                m.bottom = Math.max(m.bottom, y + 1);
                m.x += v * (x + 0.5);
                m.y += v * (y + 0.5);
                m.mass += v;
            }
        }
    }
    m.x /= m.mass;
    m.y /= m.mass;
    return m;
}

// For each of the 28 places along one side: which points lie in it, and with what share.
function shares(centre, step, side) {
    return Array.from({length: SIDE}, (_, i) => {
        const from = centre + (i - SIDE / 2) * step, to = from + step, found = [];
        for (let k = Math.max(0, Math.floor(from)); k < Math.min(side, to); k++) {
            found.push([k, (Math.min(to, k + 1) - Math.max(from, k)) / step]);
        }
        return found;
    });
}

// The ink of a square drawing as 28×28 pixels from 0 to 1: the longer side of its bounding box
// becomes 20 pixels, its centre of mass the middle; a pixel is the mean of what lies in it.
function centred(ink, side) {
    const pixels = new Float64Array(SIDE * SIDE);
    const m = measure(ink, side);
    if (m.mass === 0) {
        return pixels;
    }
    const step = Math.max(m.right - m.left, m.bottom - m.top) / FIT;
    const columns = shares(m.x, step, side);
    shares(m.y, step, side).forEach((row, i) => columns.forEach((column, j) => {
        let sum = 0;
        for (const [y, shareY] of row) {
            for (const [x, shareX] of column) {
                sum += shareY * shareX * ink[y * side + x];
            }
        }
        pixels[i * SIDE + j] = Math.min(1, sum);
    }));
    return pixels;
}

function start(host, shadow, data) {
    const layers = data.layers.map(({w, b}) => w && {w: unpack(w), b: unpack(b)});
    const side = SIZE * Math.min(2, Math.ceil(window.devicePixelRatio || 1));
    const canvas = make("canvas", {class: "paper", width: side, height: side, role: "img", "aria-label": words.canvas});
    const seen = make("canvas", {class: "paper", width: SIDE, height: SIDE, role: "img", "aria-label": words.seen});
    const pen = canvas.getContext("2d", {willReadFrequently: true});
    const clear = make("button", {type: "button"}, words.clear);
    const guess = make("span", {class: "guess", "aria-hidden": "true"});
    const spoken = make("output", {class: "spoken", "aria-live": "polite"});
    const bars = Array.from({length: 10}, (_, digit) => make("div", {class: "bar"},
        make("b", {}, String(digit)),
        make("div", {class: "track"}, make("div", {class: "fill"})),
        make("span", {class: "percent"})));
    const card = make("div", {class: "card", role: "group", "aria-label": words.card},
        make("div", {class: "draw"}, make("h4", {}, words.draw), canvas,
            make("div", {class: "hint", "aria-hidden": "true"}, "✎"), clear),
        make("div", {class: "seen"}, make("h4", {}, "28 × 28"), seen, guess),
        make("div", {class: "says"}, make("h4", {}, words.probability), ...bars, spoken));

    function ink() {
        const rgba = pen.getImageData(0, 0, side, side).data;
        return Float64Array.from({length: side * side}, (_, k) => rgba[4 * k + 3] / 255);
    }

    function classify(pixels = centred(ink(), side)) {
        const y = layers.reduce((x, layer) => layer ? linear(x, layer) : x.map(v => Math.max(0, v)), pixels);
        const probabilities = softmax(y);
        return {pixels: Array.from(pixels), probabilities, digit: probabilities.indexOf(Math.max(...probabilities))};
    }

    function show() {
        const {pixels, probabilities, digit} = classify();
        const drawn = pixels.some(v => v > 0);
        const image = new ImageData(SIDE, SIDE);
        pixels.forEach((v, k) => image.data.set([0, 0, 0, Math.round(255 * v)], 4 * k));
        seen.getContext("2d").putImageData(image, 0, 0);
        bars.forEach((bar, i) => {
            const percent = 100 * probabilities[i];
            bar.classList.toggle("best", drawn && i === digit);
            bar.querySelector(".fill").style.width = (drawn ? percent : 0) + "%";
            bar.querySelector(".percent").textContent = drawn ? percent.toFixed(percent < 99.95 ? 1 : 0) + "%" : "";
        });
        card.classList.toggle("drawn", drawn);
        guess.textContent = drawn ? digit : "?";
        return drawn ? `${digit}, ${Math.round(100 * probabilities[digit])} %` : "";
    }

    // ---- drawing: one pointer at a time, be it mouse, finger or pen

    let active = null, at = null;

    function lineTo(event) {
        const box = canvas.getBoundingClientRect();
        const scale = box.width / canvas.offsetWidth; // a slide is drawn larger than it is
        const x = ((event.clientX - box.left) / scale - canvas.clientLeft) / canvas.clientWidth * side;
        const y = ((event.clientY - box.top) / scale - canvas.clientTop) / canvas.clientHeight * side;
        pen.lineWidth = PEN * side;
        pen.lineCap = pen.lineJoin = "round";
        pen.strokeStyle = "#111";
        pen.beginPath();
        pen.moveTo(...(at || [x, y]));
        pen.lineTo(x, y);
        pen.stroke();
        at = [x, y];
    }

    canvas.addEventListener("pointerdown", event => {
        if (active === null && event.button === 0) {
            active = event.pointerId;
            at = null;
            canvas.setPointerCapture(active);
            lineTo(event);
            show();
            event.preventDefault();
        }
    });
    canvas.addEventListener("pointermove", event => {
        if (event.pointerId === active) {
            const passed = event.getCoalescedEvents ? event.getCoalescedEvents() : [];
            (passed.length ? passed : [event]).forEach(lineTo);
            show();
        }
    });
    for (const end of ["pointerup", "pointercancel"]) {
        canvas.addEventListener(end, event => {
            if (event.pointerId === active) {
                active = null;
                spoken.textContent = show();
            }
        });
    }
    clear.addEventListener("click", () => {
        pen.clearRect(0, 0, side, side);
        spoken.textContent = show();
    });
    clear.addEventListener("keydown", event => {
        if (event.key === "Enter" || event.key === " ") {
            event.stopPropagation(); // the notebook would take it for a command
        }
    });
    host.setAttribute("data-lm-suppress-shortcuts", "true"); // the same for JupyterLab
    host.classify = classify;
    shadow.append(card);
    show();
}
