import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { ActorKind } from "./actor-kind.js";
import { Attendance } from "./attendance.js";
import { BodyMember } from "./body-member.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const MEMBERS = `query ($ags: Ags!, $kind: BodyKind, $on: LocalDate) { territory(ags: $ags) { bodies(kind: $kind) {
  id name kind standing members(on: $on) { organisation kind seat from to source { id } } source { id passage } } } }`;

const member = (values: Partial<BodyMember>) =>
  new BodyMember({
    id: "LG-05334002-101",
    bodyId: "LG-05334002",
    organisation: "Jobcenter",
    kind: ActorKind.EXTERNAL,
    seat: "Mitglied",
    from: null,
    to: null,
    sourceId: "S2",
    passage: "test",
    ...values,
  });

test("Aachen's steering group has members from authorities, welfare and politics, none by name", async () => {
  const { data, statements } = await subgraph.ask(MEMBERS, { variables: { ags: "05334002", kind: "STEERING_GROUP" } });
  const seat = { seat: null, from: null, to: null, source: { id: "S2" } };

  expect(data.territory.bodies).toMatchObject([
    {
      id: "LG-05334002",
      name: "Lenkungsgruppe",
      standing: "ESTABLISHED",
      members: [
        { organisation: "Behörden der Stadt Aachen", kind: "INTERNAL", ...seat },
        { organisation: "Freie Wohlfahrtspflege", kind: "EXTERNAL", ...seat },
        { organisation: "Politik", kind: "POLITICAL", ...seat },
      ],
    },
  ]);
  expect(statements).toBe(4);
});

test("the bodies of all territories with members cost four selects", async () => {
  const { data, statements } = await subgraph.ask(
    "{ territories { bodies { name members { organisation } source { title } } } }",
  );
  const bodies = data.territories.flatMap(({ bodies: own }: { bodies: object[] }) => own);

  expect(bodies).toHaveLength(8);
  expect(statements).toBe(4);
});

test("the Handlungskonzept recommends nine kinds of actors for a steering group; no territory has it by that", async () => {
  const { data, statements } = await subgraph.ask(
    "{ stateBodies { id kind standing territory { ags } members { organisation kind } } }",
  );
  const [steering] = data.stateBodies.filter(({ id }: { id: string }) => id === "LG-NRW");

  expect(data.stateBodies).toHaveLength(4);
  expect(steering).toMatchObject({ kind: "STEERING_GROUP", standing: "RECOMMENDED", territory: null });
  expect(steering.members).toHaveLength(9);
  expect(steering.members[0]).toEqual({ organisation: "Kommunales Integrationszentrum", kind: "INTERNAL" });
  expect(statements).toBe(2);
});

test("a seat counts from its first to its last day", async () => {
  await subgraph.given(member({ from: "2022-01-01", to: "2022-12-31" }));
  const seats = async (on: string | null) => {
    const { data } = await subgraph.ask(MEMBERS, { variables: { ags: "05334002", kind: "STEERING_GROUP", on } });

    return data.territory.bodies[0].members.length;
  };

  expect(await Promise.all([null, "2021-12-31", "2022-01-01", "2022-12-31", "2023-01-01"].map(seats))).toEqual([
    4, 3, 4, 4, 3,
  ]);
});

test("attendance is recorded for each seat of a sitting, and empty where none is", async () => {
  const cited = { sourceId: "S2", passage: "test" };
  await subgraph.given(
    new Attendance({ sittingId: "LG-05334002-2021-01", memberId: "LG-05334002-002", attended: true, ...cited }),
    new Attendance({ sittingId: "LG-05334002-2021-01", memberId: "LG-05334002-003", attended: false, ...cited }),
  );
  const { data, statements } = await subgraph.ask(`{ territory(ags: "05334002") { bodies { id sittings { nodes {
    date datePrecision isPublic attendance { attended member { organisation body { name } } } } } } } }`);
  const [steering] = data.territory.bodies.filter(({ id }: { id: string }) => id === "LG-05334002");

  expect(steering.sittings.nodes).toEqual([
    {
      date: "2021-01",
      datePrecision: "MONTH",
      isPublic: null,
      attendance: [
        { attended: true, member: { organisation: "Freie Wohlfahrtspflege", body: { name: "Lenkungsgruppe" } } },
        { attended: false, member: { organisation: "Politik", body: { name: "Lenkungsgruppe" } } },
      ],
    },
  ]);
  expect(statements).toBe(6);
});

test("a body that is not recorded is NOT_FOUND", async () => {
  const { data, errors } = await subgraph.ask(`{ body(id: "LG-05711") { name } }`);

  expect(data).toEqual({ body: null });
  expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});
