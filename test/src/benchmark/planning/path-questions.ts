const PATH = "{ status route { asOf } territory { ags } }";
const PATHS = 60;
const MORE = ["__typename", "pathId", "validUntil", "ageBand", "route { __typename }", "territory { name }"];

/** The same path under 60 names; a new document for each `round`. */
export function equalPaths(round: number): string {
  return writeQuery(round, () => "one");
}

/** 60 paths, each with its token. */
export function distinctPaths(round: number): string {
  return writeQuery(round, (index) => `token ${index}`);
}

/** 60 paths, of each of which something else is asked: nothing of the plan of one is another's. */
export function differentPaths(round: number): string {
  return writeQuery(
    round,
    () => "one",
    (index) =>
      `{ ${MORE.filter((_field, bit) => index & (1 << bit)).join(" ")} status route { asOf } territory { ags } }`,
  );
}

/** One path alone. */
export function onePath(round: number): string {
  return `{ p${round}: releasedPath(token: "one") ${PATH} }`;
}

function writeQuery(round: number, tokenOf: (index: number) => string, pathOf = (_index: number) => PATH): string {
  const roots = Array.from(
    { length: PATHS },
    (_none, index) => `p${round}_${index}: releasedPath(token: "${tokenOf(index)}") ${pathOf(index)}`,
  );

  return `{ ${roots.join(" ")} }`;
}
