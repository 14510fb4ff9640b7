import { type AddedPost, documentsOf, idOf } from "./add-up-posts.js";
import { type Cents, centsOf, compare, reasonOf, rounded, textOf, total } from "./exact.js";
import type { Recorded, Row } from "./read-rows.js";

const PILLARS = ["B1", "B2", "B3"];
const PURPOSES: Readonly<Record<string, string>> = {
  ...{ WHOLE: "WHOLE", PERSONNEL: "PERSONNEL", ADMINISTRATION: "ADMINISTRATIVE_ASSISTANCE" },
  ...{ WORKPLACE: "WORKPLACE", MATERIAL: "MATERIAL" },
};
const INSTRUMENTS: Readonly<Record<string, string | null>> = {
  ...{ GRANT: "GRANT", LUMP_SUM: "LUMP_SUM", OWN: "OWN_CONTRIBUTION", THIRD_PARTY: "THIRD_PARTY", INTEREST: null },
};
const SUREST_FIRST = ["GRANTED", "BUDGETED", "FORECAST"];

interface Line {
  readonly pillar: string;
  readonly line: string;
  readonly postId: string | null;
  readonly month: string | null;
  readonly planned: Cents;
  readonly actual: Cents;
  readonly documents: readonly string[];
}

/** The cells of A4: planned and booked, line by line, by kind of line, and all together. */
export function cellsOfProof(recorded: Recorded, posts: readonly AddedPost[], year: number) {
  const expenditure = PILLARS.flatMap((pillar) => listExpenditure(pillar, recorded, posts));
  const income = PILLARS.flatMap((pillar) => listIncome(pillar, recorded));
  const lines = [...expenditure, ...income];
  const repayCents = textOf(total(posts.map(({ repay }) => repay)));

  return {
    year,
    lines: lines.map(({ pillar, line, postId, month, planned, actual, documents }) => ({
      ...{ pillar, line, postId, month, ...compare(planned, actual) },
      documentRef: documents.slice(0, 20).join(", ") || null,
    })),
    items: [...Map.groupBy(lines, ({ pillar, line }) => `${pillar} ${line}`).values()].map((same) => ({
      ...{ pillar: same[0]?.pillar, line: same[0]?.line },
      ...withReason(same),
    })),
    expenditure: withoutTolerance(withReason(expenditure)),
    income: withoutTolerance(withReason(income)),
    entitledCents: textOf(total(posts.map(({ due }) => due))),
    repayCents,
    suppression: reasonOf(repayCents),
  };
}

function withReason(lines: readonly Line[]) {
  const cells = compare(total(lines.map(({ planned }) => planned)), total(lines.map(({ actual }) => actual)));

  return { ...cells, suppression: reasonOf(cells.deviationCents) };
}

function withoutTolerance<T extends { readonly beyondTolerance: unknown }>({ beyondTolerance: _, ...cells }: T) {
  return cells;
}

function listExpenditure(pillar: string, recorded: Recorded, posts: readonly AddedPost[]): readonly Line[] {
  const plan = planOf(pillar, recorded);

  return Object.entries(PURPOSES).flatMap(([line, purpose]) => {
    const ofLine = posts.filter((post) => post.pillar === pillar && lineOf(post) === line);
    const named = new Set(recorded("post-costs").map(({ expenditure }) => expenditure));
    const booked = recorded("expenditures").filter((row) => row.pillar === pillar && row.purpose === purpose);
    const others = booked.filter((row) => !named.has(idOf(row)));
    const planned = plan.filter((row) => row.purpose === purpose);
    const beyondPosts = subtract(plannedIn(plan, planned), planned.length === 0 ? [] : ofLine);
    const rest = plan.length === 0 && ofLine.length > 0 ? 0n : beyondPosts;
    const isOpen = rest === null && planned.length > 0 && ofLine.length === 0;
    const lines = ofLine.flatMap((post) => listMonths(post, line));
    if (others.length === 0 && (rest ?? 0n) === 0n && !isOpen) return lines;
    const actual = booked.length === 0 ? null : (total(others.map((row) => centsOf(row.amount_cents))) ?? 0n);

    return [
      ...lines,
      { ...{ pillar, line, postId: null, month: null, planned: rest }, actual, documents: documentsOf(others) },
    ];
  });
}

/** A post's months, each with its share of the grant; a post of which nothing is booked has one line. */
function listMonths({ id, pillar, grant, months }: AddedPost, line: string): readonly Line[] {
  const place = { pillar, line, postId: id };
  if (months.every(({ cents }) => cents === null))
    return [{ ...place, month: null, planned: grant, actual: null, documents: [] }];
  const upTo = (count: number) => (grant === null ? 0n : rounded(grant * BigInt(count), BigInt(months.length)));

  return months.map(({ month, cents, documents }, index) => ({
    ...{ ...place, month, actual: cents, documents },
    planned: grant === null ? null : upTo(index + 1) - upTo(index),
  }));
}

function listIncome(pillar: string, recorded: Recorded): readonly Line[] {
  const plan = planOf(pillar, recorded);

  return Object.entries(INSTRUMENTS).flatMap(([line, instrument]) => {
    const booked = recorded("incomes").filter((row) => row.pillar === pillar && row.line === line);
    const planned = plan.filter((row) => row.instrument === instrument);
    if (booked.length === 0 && planned.length === 0) return [];

    return [
      {
        ...{ pillar, line, postId: null, month: null, planned: plannedIn(plan, planned) },
        actual: total(booked.map((row) => centsOf(row.amount_cents))),
        documents: documentsOf(booked),
      },
    ];
  });
}

/** Of each instrument the leading amounts of the surest kind. */
function planOf(pillar: string, recorded: Recorded): readonly Row[] {
  const leading = recorded("money").filter((row) => row.pillar === pillar && row.leading === "yes");

  return [...Map.groupBy(leading, ({ instrument }) => instrument).values()].flatMap((rows) => {
    const kind = SUREST_FIRST.find((each) => rows.some((row) => row.kind === each));

    return rows.filter((row) => row.kind === kind);
  });
}

/** What a plan says of some of its rows: nothing of them where it names others, and nothing at all where there is none. */
function plannedIn(plan: readonly Row[], meant: readonly Row[]): Cents {
  if (meant.length > 0) return total(meant.map((row) => centsOf(row.amount_cents)));

  return plan.length === 0 ? null : 0n;
}

function subtract(planned: Cents, posts: readonly AddedPost[]): Cents {
  return planned === null ? null : posts.reduce((rest, { grant }) => rest - (grant ?? 0n), planned);
}

function lineOf({ kind }: AddedPost): string {
  return kind === "ADMINISTRATIVE_ASSISTANCE" ? "ADMINISTRATION" : "PERSONNEL";
}
