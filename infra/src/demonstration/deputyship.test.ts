import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { CaseManagementCase } from "@kim-hub/case-management/case-management-case";
import { CaseState } from "@kim-hub/case-management/case-state";
import { database } from "@kim-hub/case-management/database";
import { Deputyship } from "@kim-hub/case-management/deputyship";
import { startCaseManagement } from "@kim-hub/case-management/start";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { createOrm, type Orm } from "@kim-hub/kit/database";
import { startTestSubgraph, type TestSubgraph } from "@kim-hub/kit/testing";
import { findPersonBySubject } from "../identity/people.js";
import { addCases } from "./case-management.js";

let office: TestSubgraph;
let owner: Orm;

beforeAll(async () => {
  office = await startTestSubgraph("case-management", database, startCaseManagement);
  owner = createOrm(database, office.ownerUrl);
});

afterAll(async () => {
  await owner.close();
  await office.stop();
});

const load = () => owner.em.fork().transactional(addCases);
const listDeputyships = () => owner.em.fork().find(Deputyship, {}, { orderBy: { validFrom: "asc" } });

test("one case manager of Bielefeld stands in for the other from today on for two weeks, and each has a case", async () => {
  await load();

  const [deputyship, ...more] = await listDeputyships();
  expect(more).toEqual([]);
  expect(deputyship).toMatchObject({ validFrom: localDate(), validTo: addDays(localDate(), 13) });
  for (const subject of [deputyship?.caseManager ?? "", deputyship?.deputy ?? ""]) {
    expect(findPersonBySubject(subject)).toMatchObject({ role: "CASE_MANAGER", authority: "CM-05711" });
    expect(await owner.em.fork().count(CaseManagementCase, { caseManager: subject })).toBe(1);
  }
});

test("loading again adds nothing while the deputyship lasts, and a new one when it is over", async () => {
  await load();
  expect(await load()).toBe(0);

  await owner.em
    .fork()
    .nativeUpdate(Deputyship, {}, { validFrom: addDays(localDate(), -14), validTo: addDays(localDate(), -1) });

  expect(await load()).toBe(1);
  expect((await listDeputyships()).map(({ validTo }) => validTo)).toEqual([
    addDays(localDate(), -1),
    addDays(localDate(), 13),
  ]);
});

test("an office that has cases of its own is given neither invented cases nor a deputyship", async () => {
  const own = await startTestSubgraph("case-management", database, startCaseManagement);
  await own.given(
    new CaseManagementCase({
      authorityId: "CM-05711",
      fileReference: "CM 17/2023",
      familyName: "Beispiel (erfunden)",
      givenNames: "Amina",
      birthDate: null,
      municipality: null,
      isDisputed: false,
      isRestricted: false,
      caseManager: "cm-1",
      state: CaseState.OPEN,
      openedOn: "2023-01-09",
      closedOn: null,
      pseudonym: "cm-7f3k",
    }),
  );
  const orm = createOrm(database, own.ownerUrl);

  const written = await orm.em.fork().transactional(addCases);

  await orm.close();
  await own.stop();
  expect(written).toBe(0);
});
