import DefaultTheme from "vitepress/theme-without-fonts";
import "katex/dist/katex.min.css";
import "./style.css";
import "./page.css";
import HomePage from "./components/HomePage.vue";
import LiveFigure from "./components/LiveFigure.vue";
import RunIt from "./components/RunIt.vue";

const components = {HomePage, LiveFigure, RunIt};

export default {
    extends: DefaultTheme,
    enhanceApp({app}) {
        for (const [name, component] of Object.entries(components)) {
            app.component(name, component);
        }
    },
};
