/** The program of the thread that plans. */
export const PLANNING_THREAD = new URL("./planning-thread.js", import.meta.url);
