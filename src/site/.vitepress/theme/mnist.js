// What the MNIST lab does, without how it looks.
import {reactive} from "vue";
import {startJava} from "./java.js";

const DIGITS = 10, WORST = 10;

const empty = () => ({
    now: "idle", loaded: 0, progress: null, network: false, fault: "", losses: [], trainAccuracy: [], validationAccuracy: [],
    accuracy: 0, last: 1, counts: [], mistakes: [],
});

export function useMnist(settings) {
    const state = reactive({...empty(), kind: "", trouble: ""});
    let java, finished;
    const reports = {
        loaded: share => state.loaded = share,
        progress([epoch, batch, batches, loss]) {
            state.progress = {epoch, batch, batches};
            state.losses.push([epoch - 1 + batch / batches, loss]);
        },
        epoch([epoch, , , trainAccuracy, validationAccuracy]) {
            state.trainAccuracy.push([epoch, trainAccuracy]);
            state.validationAccuracy.push([epoch, validationAccuracy]);
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

    async function run() {
        state.now = "training";
        state.last = (state.trainAccuracy.at(-1)?.[0] ?? 0) + settings.epochs;
        const end = new Promise(kept => finished = kept);
        await java.call("mnistTrain", settings.images, settings.batch, settings.epochs);
        const how = await end;
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
                state.trouble = e.message;
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
