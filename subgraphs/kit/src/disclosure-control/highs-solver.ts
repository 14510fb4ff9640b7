import loadHighs from "highs";

// The types describe the package's CommonJS entry; the module that runs has the loader as its default.
const load = loadHighs as unknown as typeof loadHighs.default;

type Solver = Awaited<ReturnType<typeof load>>;

const solver = await load();

/** The solver of linear programs over whole numbers (HiGHS); it keeps nothing between two problems. */
export const SOLVER: Pick<Solver, "solve"> = {
  // It writes the problem to a file of its own; from a text it makes that byte by byte, at a tenth of the whole cost.
  solve: (problem, options) => solver.solve(Buffer.from(problem) as unknown as string, options),
};
