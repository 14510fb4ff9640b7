import { expect, test } from "@jest/globals";
import type { Office } from "./office.js";
import { declarationOf, OFFICE_NAMES } from "./office-names.js";
import { PORTS, SUBGRAPHS } from "./subgraphs.js";

/** Of the gateway, its log, the identity provider and PostgreSQL. */
const TAKEN = [4000, 4006, 4010, 4032];

test("a subgraph has its office's name, with hyphens: fields, databases and settings are named by it", () => {
  expect(OFFICE_NAMES.map((office) => declarationOf(office).subgraph)).toEqual(
    OFFICE_NAMES.map((office) => office.toLowerCase().replaceAll("_", "-")),
  );
});

test.each<[string, (office: Office) => string]>([
  ["role", ({ clerk }) => clerk.code],
  ["purpose", ({ purpose }) => purpose.code],
  ["kind on a path", ({ agency }) => agency.kind],
  ["place on a path", ({ agency }) => String(agency.lane)],
  ["prefix of authorities", ({ authorities }) => authorities.prefix],
])("no two offices have one %s", (_what, read) => {
  const values = OFFICE_NAMES.map((office) => read(declarationOf(office)));

  expect(new Set(values).size).toBe(values.length);
});

test("each subgraph has a port of its own, which no other process of the hub has", () => {
  const ports = [...SUBGRAPHS.map((name) => PORTS[name]), ...TAKEN];

  expect(new Set(ports).size).toBe(ports.length);
});

test("subgraphs are composed by the alphabet, whatever the order of the offices", () => {
  expect(SUBGRAPHS).toEqual([...SUBGRAPHS].toSorted());
});
