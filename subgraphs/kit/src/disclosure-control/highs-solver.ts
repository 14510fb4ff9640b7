import loadHighs from "highs";

// The types describe the package's CommonJS entry; the module that runs has the loader as its default.
const load = loadHighs as unknown as typeof loadHighs.default;

/** The solver of linear programs over whole numbers (HiGHS); it keeps nothing between two problems. */
export const SOLVER = await load();
