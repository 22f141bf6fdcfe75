// What the playground does, without how it looks. Its whole state stands in the address.
import {reactive} from "vue";
import {startJava} from "./java.js";
import {drawPlane} from "./plane-drawing.js";

const REACH = 1.2, GRID = 60, STEPS = 5, MOST_LOSSES = 400;
const FIRST = {data: "spiral", layers: 2, units: 8, activation: "relu", rate: 0.3, zeros: false};

function fromAddress() {
    const came = new URLSearchParams(location.hash.slice(1)), settings = {...FIRST};
    for (const [name, value] of Object.entries(FIRST)) {
        if (came.has(name)) {
            const text = came.get(name);
            settings[name] = typeof value === "number" ? Number(text) : typeof value === "boolean" ? text === "true" : text;
        }
    }
    return {settings, points: came.get("points")?.split(",").map(Number).filter(Number.isFinite) ?? []};
}

export function usePlane() {
    const settings = reactive({...FIRST});
    const state = reactive({ready: false, running: false, steps: 0, loss: 0, accuracy: 0, losses: [], version: 0, trouble: "", fault: ""});
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

    return {
        state, settings, begin, placeAt,
        learn: () => guarded(learn),
        async open() {
            const came = fromAddress();
            points = came.points;
            Object.assign(settings, came.settings);
            await begin();
        },
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
        address() {
            const words = new URLSearchParams(settings);
            if (settings.data === "own") {
                words.set("points", points.map((v, i) => i % 3 === 2 ? v : +v.toFixed(3)).join(","));
            }
            history.replaceState(history.state, "", "#" + words);
            return location.href;
        },
        close: () => java?.close(),
    };
}
