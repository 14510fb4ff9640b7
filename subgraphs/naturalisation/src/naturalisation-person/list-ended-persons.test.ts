import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOrm } from "@kim-hub/kit/database";
import { startTestSubgraph, type TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role, type Viewer } from "@kim-hub/kit/viewer";
import { beginAsAuthority } from "@kim-hub/records/begin-as-authority";
import { database } from "../database.js";
import { startNaturalisation } from "../start.js";
import { REGISTRY } from "../tables.js";
import { createProcedure } from "../testing/create-procedure.js";
import { listEndedPersons } from "./list-ended-persons.js";

const STEWARD: Viewer = {
  ...{ actor: "steward", role: Role.DATA_STEWARD, body: null, authority: "EBH-05711", purpose: Purpose.RELEASE_PROOF },
  ...{ caseReference: null, requestId: "r" },
};
const GRANTED = { decision: "GRANTED", decidedOn: "2024-02-01" } as const;

let office: TestSubgraph;
let orm: ReturnType<typeof createOrm>;

beforeAll(async () => {
  office = await startTestSubgraph("naturalisation", database, startNaturalisation);
  orm = createOrm(database, office.applicationUrl);
  const own = (pseudonym: string, change: object) =>
    createProcedure({ authorityId: "EBH-05711", pseudonym, ...change });
  await office.given(
    own("handed-over", { ...GRANTED, handedOverOn: "2024-02-29" }),
    own("granted", { ...GRANTED, handoverDueOn: "2024-02-29" }),
    own("refused", { decision: "REFUSED", decidedOn: "2024-02-29" }),
    own("pending", {}),
    // One person, whose first application was withdrawn.
    own("of-two", { ...GRANTED, handedOverOn: "2024-03-01" }),
    own("of-two", { decision: "WITHDRAWN", receivedOn: "2022-08-01", decidedOn: "2023-03-01" }),
    createProcedure({ ...GRANTED, authorityId: "EBH-05554", pseudonym: "foreign", handedOverOn: "2024-02-29" }),
  );
});

afterAll(async () => {
  await orm.close();
  await office.stop();
});

/** As `npm run end-links` asks: as the application role, for the steward's authority. */
const list = (on: string, since = on, steward = STEWARD) =>
  orm.em.fork().transactional(async (em) => {
    await beginAsAuthority(em, REGISTRY, steward);

    return listEndedPersons(em, { since, on });
  });

test("on the day of the handing over the link ends, and on no day before", async () => {
  expect(await list("2024-02-28", "2000-01-01")).toEqual([]);
  expect(await list("2024-02-29")).toEqual(["handed-over"]);
  expect(await list("2024-02-29", "2000-01-01")).toEqual(["handed-over"]);
});

test("what was handed over before the days asked for is not listed again", async () => {
  expect(await list("2024-12-31", "2024-03-01")).toEqual(["of-two"]);
  expect(await list("2024-12-31", "2024-03-02")).toEqual([]);
});

test("who has the certificate granted, due or refused, or an application pending, is not naturalised", async () => {
  expect(await list("2026-01-01", "2000-01-01")).toEqual(["handed-over", "of-two"]);
});

test("a steward reads the own authority's alone", async () => {
  expect(await list("2024-02-29", "2024-02-29", { ...STEWARD, authority: "EBH-05554" })).toEqual(["foreign"]);
});
