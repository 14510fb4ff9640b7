/** A process spends its time at the gate to which the nearest file of the project, or the package, belongs; the first that fits. */
const GATES: readonly (readonly [gate: string, files: RegExp])[] = [
  [
    "access token and envelope",
    /\/kit\/dist\/identity\/|\/signed-claims\.js$|\/gateway\/dist\/caller\/|\/node_modules\/jose\//,
  ],
  [
    "purpose, role and data class",
    /\/kit\/dist\/(?:access|narrowing)\/|\/(?:drop-refused-fields|refuse-before-fetch)\.js$/,
  ],
  ["mandate", /\/kit\/dist\/(?:mandate|sealed-mandate)\/|\/sealed-text\.js$/],
  ["row-level security", /\/session-variables\.js$/],
  ["disclosure log", /\/kit\/dist\/disclosure\/|\/account-for-answers\.js$/],
  ["request log", /\/gateway\/dist\/(?:request-log|transparency-log)\/|\/withheld-answer\.js$/],
  ["limits", /\/(?:gateway|kit)\/dist\/limits\//],
];

/** All else. */
export const WORK = "the answer itself";
export const ALL_GATES: readonly string[] = GATES.map(([gate]) => gate);

/** The gate of a file; null for one that is neither the project's nor a gate's package, whose caller decides. */
export function gateOf(url: string): string | null {
  const [found] = GATES.find(([, files]) => files.test(url)) ?? [];

  return found ?? (url.includes("/dist/") && !url.includes("/node_modules/") ? WORK : null);
}
