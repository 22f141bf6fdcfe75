// What the MNIST lab does, without how it looks.
import {reactive} from "vue";
import {startJava} from "./java.js";

const DIGITS = 10, WORST = 10;

const empty = () => ({
    now: "idle", loaded: 0, progress: null, network: false, fault: "", losses: [], trainAccuracy: [], validationAccuracy: [],
    accuracy: 0, first: 0, shift: 0, last: 1, seconds: 0, counts: [], mistakes: [],
});

export function useMnist(settings) {
    const state = reactive({...empty(), kind: "", trouble: ""});
    let java, finished;
    const reports = {
        loaded: share => state.loaded = share,
        progress([epoch, batch, batches, loss]) {
            state.progress = {epoch, batch, batches};
            state.losses.push([state.shift + epoch - 1 + batch / batches, loss]);
        },
        epoch([epoch, , , trainAccuracy, validationAccuracy]) {
            state.trainAccuracy.push([state.shift + epoch, trainAccuracy]);
            state.validationAccuracy.push([state.shift + epoch, validationAccuracy]);
            state.accuracy = validationAccuracy;
        },
        done: ([stopped]) => finished(stopped ? "stopped" : "done"),
        fault(message) {
            state.fault = message;
            finished("stopped");
        },
    };

    async function begin() {
        java ??= await startJava(reports);
        state.kind = java.kind;
        await java.call("loadMnist", settings.images);
        if (!state.network) {
            await java.call("mnistBegin", settings.hidden, settings.rate, 0);
            state.network = true;
        }
    }

    /** An epoch that was stopped begins anew; what it has learned stays, so its curve goes on to the right. */
    function place() {
        state.first = state.trainAccuracy.length;
        state.shift = Math.max(state.shift, (state.losses.at(-1)?.[0] ?? 0) - state.first);
        state.last = state.first + state.shift + settings.epochs;
        state.progress = null;
    }

    async function run() {
        place();
        state.now = "training";
        const begun = performance.now();
        const end = new Promise(kept => finished = kept);
        await java.call("mnistTrain", settings.images, settings.batch, settings.epochs);
        const how = await end;
        state.seconds = (performance.now() - begun) / 1000;
        await look();
        state.now = how;
    }

    async function look() {
        const numbers = await java.call("mnistEvaluate", WORST);
        state.counts = Array.from({length: DIGITS}, (_, i) => numbers.slice(DIGITS * i, DIGITS * (i + 1)));
        const mistakes = [];
        for (let k = DIGITS * DIGITS; k < numbers.length; k += 4) {
            const [sample, truth, guess] = numbers.slice(k, k + 3);
            const pixels = (await java.call("validationImage", sample)).map(v => v / 255);
            mistakes.push({sample, truth, guess, pixels});
        }
        state.mistakes = mistakes;
    }

    return {
        state,
        async train() {
            Object.assign(state, {now: "loading", loaded: 0, fault: ""});
            try {
                await begin();
                await run();
            } catch (e) {
                java ? state.fault = e.message : state.trouble = e.message;
                state.now = "idle";
            }
        },
        stop() {
            state.now = "stopping";
            java.call("mnistStop");
        },
        renew: () => Object.assign(state, empty()),
        predict: pixels => java.call("mnistPredict", pixels),
        close: () => java?.close(),
    };
}
