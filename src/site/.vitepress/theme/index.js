import DefaultTheme from "vitepress/theme-without-fonts";
import "katex/dist/katex.min.css";
import "./style.css";
import "./page.css";
import "./lab.css";
import HomePage from "./components/HomePage.vue";
import LabCard from "./components/LabCard.vue";
import LiveFigure from "./components/LiveFigure.vue";
import MnistLab from "./components/MnistLab.vue";
import PlaygroundLab from "./components/PlaygroundLab.vue";
import RunIt from "./components/RunIt.vue";

const components = {HomePage, LabCard, LiveFigure, MnistLab, PlaygroundLab, RunIt};

export default {
    extends: DefaultTheme,
    enhanceApp({app}) {
        for (const [name, component] of Object.entries(components)) {
            app.component(name, component);
        }
    },
};
