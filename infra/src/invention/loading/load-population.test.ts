import { beforeAll, expect, test } from "@jest/globals";
import { createOrm } from "@kim-hub/kit/database";
import { createTestDatabase } from "@kim-hub/kit/test-database";
import { forEverySubgraph, type SubgraphName } from "../../installation/subgraphs.js";
import { DATABASES } from "../../installation/tables.js";
import { listPlaces } from "../places.js";
import { inventPopulation } from "../population.js";
import { loadPopulation } from "./load-population.js";
import { UnfitRowsError } from "./load-rows.js";

const TODAY = "2026-11-26";
const TERRITORY = "05334";

let databases: Readonly<Record<SubgraphName, { readonly ownerUrl: string }>>;
let written: number;

/** The same people each time. */
const load = (persons = 1500, today = TODAY) =>
  loadPopulation({
    households: inventPopulation({
      ...{ territory: TERRITORY, places: listPlaces(TERRITORY, today) },
      ...{ persons, seed: 3, today },
    }),
    ...{ databases, today },
  });

beforeAll(async () => {
  databases = await forEverySubgraph((name) =>
    createTestDatabase({ name: `infra-${name}`, database: DATABASES[name] }),
  );
  written = await load();
});

async function rows(name: SubgraphName, sql: string): Promise<readonly Record<string, unknown>[]> {
  const orm = createOrm(DATABASES[name], databases[name].ownerUrl);
  try {
    return await orm.em.fork().execute(sql);
  } finally {
    await orm.close();
  }
}

const TABLES: readonly (readonly [SubgraphName, readonly string[]])[] = [
  [
    "case-management",
    [
      ...["case_management_case", "case_stage", "case_person", "assessment", "sensitive_assessment"],
      ...["goal_agreement", "goal_review", "support_service", "referral", "case_contact", "case_service_gap"],
    ],
  ],
  [
    "immigration",
    [
      ...["immigration_file", "residence_status", "residence_application", "guide_accompaniment"],
      ...["guide_goal_agreement", "integration_achievement", "transmission_request", "file_handover"],
    ],
  ],
  [
    "naturalisation",
    ["naturalisation_procedure", "procedure_stage", "outstanding_document", "requirement_fact", "procedure_handover"],
  ],
];

test.each(TABLES)("the tables of %s take every invented row, and none stays empty", async (name, tables) => {
  const counts = await rows(
    name,
    tables.map((table) => `select count(*)::int as rows from ${table}`).join(" union all "),
  );

  expect(written).toBeGreaterThan(10_000);
  expect(counts.filter((count) => count.rows === 0)).toEqual([]);
});

test("the same people loaded again on the same day change no row", async () => {
  expect(await load()).toBe(0);
});

test("every text about an invented person says that it is invented", async () => {
  const texts = await rows(
    "case-management",
    `select goal as text from goal_agreement union select outcome from goal_review union select finding from assessment
      union select finding from sensitive_assessment union select service from support_service
      union select organisation from support_service union select recipient from referral
      union select jump_reason from case_stage where jump_reason is not null
      union select family_name from case_management_case union select family_name from case_person`,
  );

  expect(texts.length).toBeGreaterThan(30);
  expect(texts.filter(({ text }) => !String(text).endsWith("(erfunden)"))).toEqual([]);
});

test("the case managers who can sign in have goals, reviews and referrals due about today", async () => {
  const due = await rows(
    "case-management",
    `select 'goals' as kind, count(*)::int as due from goal_agreement
        where result is null and due_on between date '${TODAY}' - 30 and date '${TODAY}'
      union all select 'reviews', count(*)::int from goal_agreement g
        where result is null and coalesce(
          (select next_review_on from goal_review where goal_id = g.id order by reviewed_on desc limit 1), first_review_on)
          between date '${TODAY}' - 30 and date '${TODAY}'
      union all select 'referrals', count(*)::int from referral
        where recorded_state = 'REQUESTED' and due_on between date '${TODAY}' - 14 and date '${TODAY}' + 45`,
  );

  expect(due.filter((each) => Number(each.due) === 0)).toEqual([]);
});

test("the same seed on another day invents other lives, which do not fit those that are there", async () => {
  await expect(load(200, "2027-01-31")).rejects.toThrow(UnfitRowsError);
});

test("so many invented people were handed over that the offices' handover times are given", async () => {
  const ofOffice = (table: string) => `select from_office as "from", count(*)::int as times from ${table}
    where accepted_quarter < '2026-Q4' group by from_office order by from_office`;
  const files = await rows("immigration", ofOffice("file_handover"));
  const procedures = await rows("naturalisation", ofOffice("procedure_handover"));
  const sent = await rows("case-management", "select from referral where handed_over_on is not null");

  expect(files.map(({ from }) => from)).toEqual(["CASE_MANAGEMENT"]);
  expect(procedures.map(({ from }) => from)).toEqual(["CASE_MANAGEMENT"]);
  expect(files[0]?.times).toBeGreaterThan(20);
  expect(procedures[0]?.times).toBeGreaterThan(4);
  expect(sent.length).toBeGreaterThan(30);
});

test("whose file moved to another immigration office was handed over to it", () => {
  const places = listPlaces("05554", TODAY);
  const households = [...inventPopulation({ territory: "05554", places, persons: 1100, seed: 0, today: TODAY })];
  const files = households.flatMap((household) => household.files);
  const moved = files.filter(({ handedOverOn }) => handedOverOn !== null);
  const taken = files.flatMap(({ handovers }) => handovers.filter(({ fromOffice }) => fromOffice === "IMMIGRATION"));

  expect(moved.length).toBeGreaterThan(10);
  expect(taken).toHaveLength(moved.length);
});
