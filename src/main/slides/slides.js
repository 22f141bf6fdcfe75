"use strict";

// Sizes of text and pictures, from those that fill an empty slide to those that a full one needs.
const SIZES = [[1.3, 1], [1.15, 1], [1, 1], [1, 0.85], [1, 0.7], [0.9, 0.7], [0.85, 0.6], [0.75, 0.6]];
const LARGEST = {zoom: 1.6, width: 1130, height: 430};

/** Pictures were made for a page; on a slide they are larger. */
function resize(image, part) {
    const {naturalWidth, naturalHeight} = image;
    const zoom = Math.min(LARGEST.zoom, LARGEST.width / naturalWidth, LARGEST.height / naturalHeight);
    image.style.height = `${naturalHeight * zoom * part}px`;
}

/** Takes the first size at which nothing runs over the edge. */
function fit(slide) {
    for (const [text, picture] of SIZES) {
        slide.style.fontSize = `${text}em`;
        slide.querySelectorAll("img").forEach(image => resize(image, picture));
        if (slide.scrollHeight <= slide.clientHeight && slide.scrollWidth <= slide.clientWidth) {
            return;
        }
    }
}

async function start() {
    renderMathInElement(document.querySelector(".slides"), {
        delimiters: [
            {left: "$$", right: "$$", display: true},
            {left: "$", right: "$", display: false},
        ],
        ignoredTags: ["script", "style", "pre", "code"],
        throwOnError: true,
    });
    await Reveal.initialize({
        width: 1280,
        height: 720,
        margin: 0,
        center: false,
        controls: false,
        hash: true,
        slideNumber: "c/t",
        transition: "none",
        plugins: [RevealNotes],
    });
    await Promise.all([...document.images].map(image => image.decode()));
    await document.fonts.ready;
    document.body.classList.add("measuring"); // every slide is laid out, though not seen
    Reveal.getSlides().forEach(fit);
    document.body.classList.replace("measuring", "ready");
}

start();
