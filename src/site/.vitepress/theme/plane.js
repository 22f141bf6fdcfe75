// What the playground does, without how it looks. Its whole state stands in the address.
import {reactive} from "vue";
import {startJava} from "./java.js";
import {drawPlane} from "./plane-drawing.js";

const REACH = 1.2, GRID = 60, STEPS = 5, MOST_LOSSES = 400;
const FIRST = {data: "spiral", layers: 2, units: 8, activation: "relu", rate: 0.3, zeros: false};

/** What can be chosen, and so what an address may say; for anything else the first setting stands. */
export const CHOICES = {
    data: ["xor", "circles", "spiral", "own"], layers: [0, 1, 2, 3], units: [2, 3, 4, 8, 16, 32],
    activation: ["relu", "sigmoid", "tanh", "none"], rate: [0.01, 0.03, 0.1, 0.3, 1, 3], zeros: [false, true],
};

/** Whole points only, and only within the plane. */
function pointsOf(text) {
    const numbers = text.split(",").map(Number), points = [];
    for (let k = 0; k + 2 < numbers.length; k += 3) {
        const [x, y, kind] = numbers.slice(k, k + 3);
        if (Math.abs(x) <= REACH && Math.abs(y) <= REACH && (kind === 0 || kind === 1)) {
            points.push(x, y, kind);
        }
    }
    return points;
}

function fromAddress() {
    const came = new URLSearchParams(location.hash.slice(1)), settings = {...FIRST};
    for (const [name, choices] of Object.entries(CHOICES)) {
        settings[name] = choices.find(c => String(c) === came.get(name)) ?? FIRST[name];
    }
    return {settings, points: pointsOf(came.get("points") ?? "")};
}

/** Whether the address speaks of this lab, and not of a section of the page that it stands in. */
const isMine = () => Object.keys(FIRST).some(name => new URLSearchParams(location.hash.slice(1)).has(name));

/** @param page the address of the page that is the lab and nothing else, which links lead to */
export function usePlane(page) {
    const settings = reactive({...FIRST});
    const state = reactive({ready: false, running: false, steps: 0, loss: 0, accuracy: 0, losses: [], version: 0, points: 0, trouble: "", fault: ""});
    let java, points = [], map = [], turn = 0;

    async function prepare() {
        java ??= await startJava();
        const name = settings.data;
        if (name !== "own") {
            points = await java.call("planePoints", name, 1);
        }
    }

    async function show() {
        map = points.length ? await java.call("planeMap", GRID, REACH) : [];
        state.points = points.length / 3;
        remember();
        state.version++;
    }

    async function learn() {
        if (points.length) {
            await java.call("planeLearn", points, settings.rate);
        }
    }

    async function begin() {
        await guarded(async () => {
            turn++;
            Object.assign(state, {running: false, steps: 0, loss: 0, accuracy: 0, losses: [], fault: ""});
            await prepare();
            const hidden = Array(settings.layers).fill(settings.units);
            await java.call("planeBegin", hidden, settings.activation, settings.zeros, 1);
            await learn();
            await show();
            state.ready = true;
        });
    }

    async function steps(count) {
        const [loss, accuracy] = await java.call("planeSteps", count);
        state.steps += count;
        Object.assign(state, {loss, accuracy});
        state.losses.push([state.steps, loss]);
        if (state.losses.length > MOST_LOSSES) {
            state.losses = state.losses.filter((_, i) => i % 2);
        }
        await show();
    }

    async function run() {
        const mine = ++turn;
        while (state.running && mine === turn) {
            await steps(STEPS);
            await new Promise(requestAnimationFrame);
            if (!Number.isFinite(state.loss)) {
                state.running = false;
            }
        }
    }

    async function guarded(what) {
        try {
            await what();
        } catch (e) {
            java ? state.fault = e.message : state.trouble = e.message;
            state.running = false;
        }
    }

    async function placeAt(x, y, kind) {
        points = [...points, x, y, kind];
        settings.data = "own";
        await guarded(async () => {
            await learn();
            await show();
        });
    }

    async function open() {
        const came = fromAddress();
        points = came.points;
        Object.assign(settings, came.settings);
        await begin();
    }

    function address() {
        const words = new URLSearchParams(settings);
        if (settings.data === "own") {
            words.set("points", points.map((v, i) => i % 3 === 2 ? v : +v.toFixed(3)).join(","));
        }
        const place = new URL(page, location.href);
        place.hash = words;
        return place.href;
    }

    /** On its own page the address is the state, always. */
    function remember() {
        const now = address();
        const place = url => new URL(url).pathname.replace(/\.html$/, "");
        if (place(now) === place(location.href) && now !== location.href) {
            history.replaceState(history.state, "", now);
        }
    }

    return {
        state, settings, begin, placeAt, address,
        learn: () => guarded(async () => {
            await learn();
            remember();
        }),
        open,
        reopen: () => isMine() && open(),
        toggle() {
            state.running = !state.running && points.length > 0;
            return guarded(run);
        },
        once: () => points.length && guarded(() => steps(1)),
        place: (x, y, kind) => placeAt(REACH * (2 * x - 1), REACH * (1 - 2 * y), kind),
        clear() {
            points = [];
            settings.data = "own";
            return begin();
        },
        draw: (canvas, cross) => drawPlane(canvas, {points, map, grid: GRID, reach: REACH, cross}),
        close: () => java?.close(),
    };
}
