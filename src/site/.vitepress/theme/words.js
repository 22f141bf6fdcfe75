// The words of a component in the language of its page.
import {computed} from "vue";
import {useData} from "vitepress";

export function useWords(texts) {
    const {lang} = useData();
    return computed(() => texts[lang.value] ?? texts.en);
}
