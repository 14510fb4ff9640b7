import { RunErrors } from "../fetch/run-errors.js";

/** Repeats the errors of a root field for each root field equal to it; omitted errors stay counted once. */
export function repeatErrors(errors: RunErrors, equalRoots: ReadonlyMap<string, string>): RunErrors {
  if (equalRoots.size === 0) return errors;
  const names = Map.groupBy(equalRoots.keys(), (name) => equalRoots.get(name));
  const repeated = new RunErrors();
  for (const error of errors.kept) {
    repeated.add(error);
    const [root, ...below] = error.path ?? [];
    const others = typeof root === "string" ? names.get(root) : undefined;
    for (const name of others ?? []) repeated.add({ ...error, path: [name, ...below] });
  }
  if (errors.omitted > 0) repeated.omit(errors.omitted, errors.omittedCode);

  return repeated;
}
