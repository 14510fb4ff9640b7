import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { ActorKind } from "../body/actor-kind.js";
import { Body } from "../body/body.js";
import { BodyKind } from "../body/body-kind.js";
import { BodyMember } from "../body/body-member.js";
import { BodyStanding } from "../body/body-standing.js";
import { FundingKind } from "../funding/funding-kind.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { Measure } from "../measure/measure.js";
import { Expenditure } from "../money/expenditure.js";
import { FundingInstrument } from "../money/funding-instrument.js";
import { MoneyPurpose } from "../money/money-purpose.js";
import { PassThrough } from "../money/pass-through.js";
import { ClauseStatus } from "../outline/clause-status.js";
import { FundingOutline } from "../outline/funding-outline.js";
import { OutlineActor } from "../outline/outline-actor.js";
import { OutlineClause } from "../outline/outline-clause.js";
import { CouncilPaper } from "../paper/council-paper.js";
import { DeliberationRole } from "../paper/deliberation-role.js";
import { DeliberationStep } from "../paper/deliberation-step.js";
import { DocumentType } from "../source/document-type.js";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { AdministrationStatement } from "./administration-statement.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const SAVED = readFileSync("../../schema/saved-queries/grosse-anfrage/query.graphql", "utf8");
const BORNHEIM = "05382012";
const DISTRICT = "05382";
const cited = { sourceId: "S3", passage: "test" };

const ask = () => subgraph.ask(SAVED, { variables: { ags8: BORNHEIM, years: [2021, 2022] } });

/** One answer to every question, numbered. */
function answers(number: number): object[] {
  const id = (name: string) => `${name}-${String(number).padStart(4, "0")}`;
  const outlineId = id("outline");
  const bodyId = id("steering");
  const paperId = id("paper");
  const base = { territoryAgs: DISTRICT, standing: BodyStanding.ESTABLISHED, name: "test", ...cited };
  const paper = {
    territoryAgs: DISTRICT,
    type: DocumentType.INFORMATION_PAPER,
    number: null,
    isPublic: true,
    author: null,
    leadUnit: null,
    involvedUnits: [],
    date: "2022-01-01",
    subject: "test",
    proposedDecision: null,
    attachments: [],
    ...cited,
  };

  return [
    new Expenditure({
      territoryAgs: BORNHEIM,
      year: 2022,
      pillar: FundingPillar.B1,
      number,
      instrument: FundingInstrument.GRANT,
      purpose: MoneyPurpose.MATERIAL,
      object: "Veranstaltung",
      amountCents: 12_345n,
      documentRef: null,
      bookedOn: null,
      ...cited,
    }),
    new FundingOutline({ id: outlineId, territoryAgs: DISTRICT, title: "Förderskizze", agreed: "2021", ...cited }),
    new OutlineActor({ id: outlineId, outlineId, actor: "Jobcenter", kind: ActorKind.EXTERNAL, role: null, ...cited }),
    new OutlineClause({
      id: outlineId,
      outlineId,
      municipalityAgs: BORNHEIM,
      clause: "test",
      instrument: "Kooperationsvereinbarung",
      status: ClauseStatus.PLANNED,
      ...cited,
    }),
    new Measure({
      id: id("measure"),
      territoryAgs: DISTRICT,
      year: 2023,
      measure: "test",
      pillar: FundingPillar.B2,
      plannedCents: 100n,
      milestoneId: null,
      financedBy: [],
      ...cited,
    }),
    new Body({ id: bodyId, kind: BodyKind.STEERING_GROUP, ...base }),
    new Body({ id: id("project"), kind: BodyKind.PROJECT_GROUP, ...base }),
    new BodyMember({
      id: bodyId,
      bodyId,
      organisation: "Jobcenter",
      kind: ActorKind.EXTERNAL,
      seat: null,
      from: null,
      to: null,
      ...cited,
    }),
    new CouncilPaper({ id: paperId, ...paper }),
    new CouncilPaper({ id: `${paperId}-unseen`, ...paper }),
    new DeliberationStep({
      ...{ outcome: null, votesFor: null, votesAgainst: null, abstentions: null, isUnanimous: null },
      ...{ inPlaceOf: null, inPlaceBasis: null },
      paperId,
      position: 1,
      bodyId: "IA-05382012",
      date: "2022-02-02",
      role: DeliberationRole.TAKES_NOTE,
      isPublic: true,
      ...cited,
    }),
  ];
}

const passThrough = (values: Partial<PassThrough>) =>
  new PassThrough({
    ...{ fte: null, capCents: null, topUpCents: null, topUpFromId: null, topUpUntil: null },
    fromAgs: DISTRICT,
    toAgs: BORNHEIM,
    toOrganisation: null,
    year: 2022,
    pillar: FundingPillar.B2,
    kind: FundingKind.GRANTED,
    amountCents: 4_200_000n,
    leading: true,
    ...cited,
    ...values,
  });

test("what is recorded is answered, and is no longer missing", async () => {
  await subgraph.given(
    ...answers(1),
    passThrough({}),
    passThrough({ kind: FundingKind.FORECAST, amountCents: 9_900_000n }),
    new AdministrationStatement({ territoryAgs: BORNHEIM, question: "8", text: "Versehen.", date: null, ...cited }),
  );
  const { data } = await ask();
  const inquiry = data.councilInquiry;

  expect(inquiry.question1).toMatchObject({
    rows: [
      { year: 2021, receivedCents: null, channel: null },
      { year: 2022, receivedCents: "4200000", channel: "PASS_THROUGH", directCents: "0", suppression: "NONE" },
    ],
    missing: [{ fact: "PASS_THROUGH", detail: "2021" }],
  });
  expect(inquiry.question1a).toMatchObject({
    lines: { nodes: [{ year: 2022, pillar: "B1", object: "Veranstaltung", cents: "12345", documentRef: null }] },
    missing: [{ fact: "EXPENDITURE", detail: "2021" }],
  });
  expect(inquiry.question2).toEqual({ rows: [{ actor: "Jobcenter", kind: "EXTERNAL", role: null }], missing: [] });
  expect(inquiry.question3).toMatchObject({ rows: [{ ags8: BORNHEIM, status: "PLANNED" }], missing: [] });
  expect(inquiry.question4).toMatchObject({ rows: [{ year: 2023, plannedCents: "100" }], missing: [] });
  expect(inquiry.question5).toMatchObject({ rows: [{ organisation: "Jobcenter" }], missing: [] });
  expect(inquiry.question6).toMatchObject({ established: true, groups: [{ members: [] }], missing: [] });
  expect(inquiry.question8).toMatchObject({
    papersOnKIM: [{}, {}],
    suppliedToBody: 1,
    notSupplied: 1,
    statement: { text: "Versehen." },
    missing: [],
  });
});

test("answers cost at most 28 selects, however many rows they have", async () => {
  const few = await ask();
  await subgraph.given(...Array.from({ length: 70 }, (_, index) => answers(index + 2)).flat());
  const many = await ask();

  expect(many.data.councilInquiry.question5.rows).toHaveLength(71);
  expect(many.data.councilInquiry.question8).toMatchObject({ suppliedToBody: 71, notSupplied: 71 });
  expect(few.statements).toBeLessThanOrEqual(28);
  expect(many.statements).toBeLessThanOrEqual(28);
});
