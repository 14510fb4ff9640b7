import type { NamedCell, Sum } from "@kim-hub/kit/table-of-sums";
import type { Random } from "@kim-hub/kit/test-random";

/** Cells that stand beside each other, before the disclosure control. */
export interface RandomTable {
  readonly cells: readonly NamedCell[];
  readonly sums: readonly Sum[];
}

/** A table with all margins over two or three properties, many of whose counts are small: a figure's stages by town and provider. */
export function drawCrossed(random: Random, prefix = ""): RandomTable {
  const sizes =
    [
      [3, 3],
      [3, 4],
      [2, 5],
      [2, 2, 2],
      [3, 2, 2],
    ][random(5)] ?? [];
  const least = random(4) === 0 ? 10 : 5;
  const counts = new Map<string, number>();
  const total = "*";
  for (const place of placesOf(sizes)) {
    const count = drawCount(random);
    for (const margin of marginsOf(place, total)) counts.set(margin, (counts.get(margin) ?? 0) + count);
  }
  const sums = [...counts.keys()].flatMap((name) =>
    name.split(",").flatMap((value, property) => {
      if (value !== total) return [];
      const parts = Array.from({ length: sizes[property] ?? 0 }, (_, part) =>
        name.split(",").with(property, String(part)).join(","),
      );

      return [{ whole: prefix + name, parts: parts.map((part) => prefix + part) }];
    }),
  );

  return { cells: [...counts].map(([name, count]) => ({ name: prefix + name, counts: [count], least })), sums };
}

/** Two tables that share a margin, as the funnel and the coverage of one town share its cases. */
export function drawLinked(random: Random): RandomTable {
  const [left, right] = [drawCrossed(random, "L "), drawCrossed(random, "R ")];
  const countOf = (table: RandomTable, name: string) => table.cells.find((cell) => cell.name === name)?.counts[0] ?? 0;
  const zeros = (table: RandomTable) =>
    table.cells.find((cell) => !cell.name.includes("*"))?.name.replaceAll(/\d+/g, "*") ?? "";
  const [first, second] = [zeros(left), zeros(right)];
  const rest = countOf(left, first) - countOf(right, second);
  const least = left.cells[0]?.least ?? 5;
  // What the one counts and the other does not is a count as well.
  const [more, fewer] = rest >= 0 ? [first, second] : [second, first];
  const link = { name: "REST", counts: [Math.abs(rest)], least, release: "NEVER" } as const;

  return {
    cells: [...left.cells, ...right.cells, link],
    sums: [...left.sums, ...right.sums, { whole: more, parts: [fewer, "REST"] }],
  };
}

/** Nested periods: what was counted until the end of each quarter, in two towns and together. */
export function drawNested(random: Random): RandomTable {
  const towns = ["A", "B", "C"].slice(0, 2 + random(2));
  const quarters = Array.from({ length: 3 + random(3) }, (_, index) => index);
  const counts = new Map(
    towns.flatMap((town) => quarters.map((quarter) => [`${town} in ${quarter}`, drawCount(random)])),
  );
  const countOf = (name: string) => counts.get(name) ?? 0;
  for (const quarter of quarters) {
    counts.set(
      `* in ${quarter}`,
      towns.reduce((sum, town) => sum + countOf(`${town} in ${quarter}`), 0),
    );
  }
  const places = [...towns, "*"];
  for (const place of places)
    for (const quarter of quarters)
      counts.set(
        `${place} from ${quarter}`,
        countOf(`${place} in ${quarter}`) +
          quarters.slice(quarter + 1).reduce((sum, later) => sum + countOf(`${place} in ${later}`), 0),
      );
  const sums: Sum[] = places.flatMap((place) =>
    quarters.map((quarter) => ({
      whole: `${place} from ${quarter}`,
      parts: [`${place} in ${quarter}`, ...(quarter + 1 < quarters.length ? [`${place} from ${quarter + 1}`] : [])],
    })),
  );
  const acrossTowns = quarters.map((quarter) => ({
    whole: `* in ${quarter}`,
    parts: towns.map((town) => `${town} in ${quarter}`),
  }));

  return {
    cells: [...counts].map(([name, count]) => ({ name, counts: [count], least: 5 })),
    sums: [...sums, ...acrossTowns],
  };
}

/** The same table a quarter later: each inner cell with who came and who went, and with what has left of the quarter before. */
export function drawNextQuarter({ cells, sums }: RandomTable, open: ReadonlySet<string>, random: Random): RandomTable {
  const wholes = new Set(sums.map(({ whole }) => whole));
  const now = new Map<string, number>();
  const flows: NamedCell[] = [];
  for (const { name, counts, least } of cells) {
    if (wholes.has(name)) continue;
    const before = counts[0] ?? 0;
    const came = random(3) === 0 ? drawCount(random) : 0;
    const went = random(4) === 0 ? random(before + 1) : 0;
    now.set(name, before + came - went);
    for (const [flow, count] of [
      ["came", came],
      ["went", went],
    ] as const)
      flows.push({ name: `${name} ${flow}`, counts: [count], least, release: "NEVER" });
  }
  const countOf = (name: string): number => {
    const sum = sums.find(({ whole }) => whole === name);

    return now.get(name) ?? sum?.parts.reduce((all, part) => all + countOf(part), 0) ?? 0;
  };
  const flowOf = (name: string, flow: string): number => {
    const own = flows.find((cell) => cell.name === `${name} ${flow}`);
    const sum = sums.find(({ whole }) => whole === name);

    return own?.counts[0] ?? sum?.parts.reduce((all, part) => all + flowOf(part, flow), 0) ?? 0;
  };
  const before = cells.map((cell) => ({ ...cell, release: open.has(cell.name) ? "GIVEN" : "NEVER" }) as const);
  const after = cells.map((cell) => ({ ...cell, name: `${cell.name} now`, counts: [countOf(cell.name)] }));
  const wholeFlows = cells
    .filter(({ name }) => wholes.has(name))
    .flatMap(({ name, least }) =>
      ["came", "went"].map(
        (flow) => ({ name: `${name} ${flow}`, counts: [flowOf(name, flow)], least, release: "NEVER" }) as const,
      ),
    );
  const renamed = (word: string) =>
    sums.map(({ whole, parts }) => ({ whole: `${whole} ${word}`, parts: parts.map((part) => `${part} ${word}`) }));

  return {
    cells: [...before, ...after, ...flows, ...wholeFlows],
    sums: [
      ...sums,
      ...cells.map(({ name }) => ({ whole: `${name} now`, parts: [name, `${name} came`], less: [`${name} went`] })),
      ...["now", "came", "went"].flatMap(renamed),
    ],
  };
}

/** Small counts and zeros, as in a town's figures. */
function drawCount(random: Random): number {
  const kind = random(10);
  if (kind < 3) return 0;

  return kind < 6 ? 1 + random(4) : 5 + random(30);
}

function placesOf(sizes: readonly number[]): readonly (readonly number[])[] {
  const [size, ...others] = sizes;
  if (size === undefined) return [[]];

  return placesOf(others).flatMap((rest) => Array.from({ length: size }, (_, value) => [value, ...rest]));
}

function marginsOf(place: readonly number[], total: string): readonly string[] {
  const [value, ...others] = place;
  if (value === undefined) return [""];
  const rest = marginsOf(others, total);

  return [String(value), total].flatMap((own) => rest.map((other) => (other === "" ? own : `${own},${other}`)));
}
