import { readFileSync } from "node:fs";

interface Operation {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const saved = (id: string) =>
  readFileSync(new URL(`../../../schema/saved-queries/${id}/query.graphql`, import.meta.url), "utf8");

/** The operations on the largest case: the saved queries, and the same figures for all territories at once. */
export const OPERATIONS: readonly Operation[] = [
  {
    name: "S8 funding by pillar, five years",
    query: saved("s8-funding-by-pillar"),
    variables: { years: [2020, 2021, 2022, 2023, 2024] },
  },
  {
    name: "S9 posts of one territory and year",
    query: saved("s9-posts"),
    variables: { ags: "05382", year: 2022 },
  },
  {
    name: "S10 persons per post",
    query: saved("s10-persons-per-post"),
    variables: { ags: "05554", quarter: "2021-Q4" },
  },
  { name: "S11 municipalities of a Kreis", query: saved("s11-municipalities"), variables: { ags5: "05382" } },
  { name: "S12 milestones and gaps", query: saved("s12-milestones-and-gaps"), variables: { ags: "05334002" } },
  {
    name: "Große Anfrage, three years",
    query: saved("grosse-anfrage"),
    variables: { ags8: "05382012", years: [2020, 2021, 2022] },
  },
  {
    name: "money of one territory, five years",
    query: `query ($years: [Int!]!) { territory(ags: "05382") { money(years: $years) { ...Money } } } ${money()}`,
    variables: { years: [2020, 2021, 2022, 2023, 2024] },
  },
  {
    name: "money of all territories, five years",
    query: `query ($years: [Int!]!) { territories(kimOnly: true) { money(years: $years) { ...Money } } } ${money()}`,
    variables: { years: [2020, 2021, 2022, 2023, 2024] },
  },
  {
    name: "occupancy of all territories, one year",
    query: `{ territories(kimOnly: true) { posts(year: 2022) { posts { id filledFteAvg occupancy { monthsFilled repayCents } } } } }`,
    variables: {},
  },
  {
    name: "100 expenditures of each of 54 territories",
    query: `{ territories(kimOnly: true) { expenditures(year: 2022, first: 100) { totalCount nodes { id object amountCents } } } }`,
    variables: {},
  },
];

function money(): string {
  return `fragment Money on MoneyYear { year pillars { pillar granted { stateCents } spent { totalCents sums { purpose amountCents lines } }
    balance { receivedCents spentCents carryOverCents repayCents remainderCents } } }`;
}
