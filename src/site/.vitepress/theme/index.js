import DefaultTheme from "vitepress/theme-without-fonts";
import "katex/dist/katex.min.css";
import "./style.css";
import "./page.css";
import "./lab.css";
import HomePage from "./components/HomePage.vue";
import LabCard from "./components/LabCard.vue";
import LayerLab from "./components/LayerLab.vue";
import LiveFigure from "./components/LiveFigure.vue";
import MnistLab from "./components/MnistLab.vue";
import PlaygroundLab from "./components/PlaygroundLab.vue";
import RunIt from "./components/RunIt.vue";
import SlopeLab from "./components/SlopeLab.vue";
import StepsLab from "./components/StepsLab.vue";
import {openWholePages} from "./whole-pages.js";

const components = {HomePage, LabCard, LayerLab, LiveFigure, MnistLab, PlaygroundLab, RunIt, SlopeLab, StepsLab};

export default {
    extends: DefaultTheme,
    enhanceApp({app, router}) {
        for (const [name, component] of Object.entries(components)) {
            app.component(name, component);
        }
        if (!import.meta.env.SSR) {
            openWholePages(router);
        }
    },
};
