import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

let hub: TestHub;

const SAVED = readFileSync(
  new URL("../../../schema/saved-queries/s12-raised-gaps/query.graphql", import.meta.url),
  "utf8",
);
const variables = { ags: "05711", period: { fromQuarter: "2026-Q1", toQuarter: "2026-Q3" } };
const steering = { as: "steering.bielefeld", purpose: "STEERING_REPORT", variables };

/** The same gap in so many cases of Bielefeld's own provider: beside it another's few would be told to it. */
const notice = (type: string, field: string, count: number) =>
  hub.asOwner(
    "case-management",
    `insert into case_service_gap (id, case_file_id, type, field, noticed_on)
     select gen_random_uuid(), id, '${type}', '${field}', '2026-05-04' from case_management_case
     where municipality = '05711000' and authority_id = 'CM-05711' and not is_restricted and opened_on < '2026-05-01' order by id limit ${count}`,
  );

beforeAll(async () => {
  hub = await startTestHub();
  await hub.asOwner("case-management", "delete from case_service_gap");
  await notice("WAITING_TIME", "LANGUAGE", 7);
  await notice("NO_OFFER", "HOUSING", 6);
  await notice("NO_OFFER", "WORK", 3);
  await notice("NO_OFFER", "HEALTH", 9);
  await hub.freeze({ since: "2026-Q3", district: "05711" });
}, 300_000);

afterAll(() => hub.stop());

const withheld = { value: null, suppression: "SECONDARY" };
const given = (value: number) => ({ value, suppression: "NONE" });

test("a steering group reads how many cases met a recorded gap, and which gaps nobody has recorded", async () => {
  const { data, errors } = await hub.ask(SAVED, steering);
  const [row] = data.serviceGaps.nodes;

  expect(errors).toBeUndefined();
  expect(row).toMatchObject({
    ...{ type: "NO_OFFER", field: null, reportedCases: { suppression: "NOT_COLLECTED" } },
    kind: { raised: { status: "COMPLETE", met: { cases: withheld } } },
  });
  expect(data.serviceGapCounts.gaps).toMatchObject([
    { kind: { type: "NO_OFFER", field: "HOUSING", recorded: [{ id: "05711-001" }] }, met: { cases: given(6) } },
    { kind: { type: "WAITING_TIME", field: "LANGUAGE", recorded: [] }, met: { cases: given(7) } },
  ]);
});

test("a coordinator records the gap that cases raised, and finds their number beside it", async () => {
  const input = {
    ...{ scope: "05711", position: "901", title: "Wartezeit auf Sprachkurse", type: "WAITING_TIME", field: "LANGUAGE" },
    ...{ status: "REPORTED", source: "S0", passage: "Sinngemäß: es fehlen Plätze" },
  };
  const coordinator = { ...steering, as: "coordinator.bielefeld" };
  await hub.ask(`mutation ($input: ServiceGapInput!) { recordServiceGap(input: $input) { id } }`, {
    ...coordinator,
    variables: { input },
  });
  const { data } = await hub.ask(SAVED, coordinator);

  expect(data.serviceGaps.nodes[1]).toMatchObject({
    field: "LANGUAGE",
    kind: { raised: { met: { cases: given(7) } } },
  });
  expect(data.serviceGapCounts.gaps[1].kind.recorded).toMatchObject([{ id: "05711-901" }]);
});

test("without a token the recorded gaps are answered, and each count of cases is refused", async () => {
  const { data, errors } = await hub.ask(SAVED, { variables });

  expect(data.serviceGaps.nodes[0]).toMatchObject({ type: "NO_OFFER", kind: { raised: null } });
  expect(data.serviceGapCounts).toBeNull();
  expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(["FORBIDDEN"]));
});

test("with case management stopped the recorded gaps are answered, and the answer says why nobody counted", async () => {
  const query = `query ($ags: Ags!, $period: PeriodInput!) { serviceGaps(ags: $ags) { nodes {
    title kind { type raised(period: $period) { met { cases { value } } } } } } }`;
  await hub.services.get("case-management")?.stop();
  const { data, errors } = await hub.ask(query, steering);
  await hub.restart("case-management");

  expect(data.serviceGaps.nodes[0]).toMatchObject({ kind: { type: "NO_OFFER", raised: null } });
  expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(["SOURCE_UNAVAILABLE"]));
});
