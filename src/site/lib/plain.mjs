/** A formula as it would be typed: without commands' backslashes and without braces. */
export const plain = formula =>
    formula.replace(/\\d?frac\{([^{}]*)\}\{([^{}]*)\}/g, "$1/$2").replace(/\\[,;! ]/g, " ").replace(/[\\{}$]/g, "").trim();
