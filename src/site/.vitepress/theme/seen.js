// Calls once when an element comes near what the reader sees.
import {onBeforeUnmount, onMounted} from "vue";

const NEAR = "400px";

export function whenSeen(place, call) {
    let observer;
    onMounted(() => {
        observer = new IntersectionObserver(entries => {
            if (entries.some(e => e.isIntersecting)) {
                observer.disconnect();
                call();
            }
        }, {rootMargin: NEAR});
        observer.observe(place.value);
    });
    onBeforeUnmount(() => observer?.disconnect());
}
