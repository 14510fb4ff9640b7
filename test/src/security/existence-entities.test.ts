import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { subjectOf } from "@kim-hub/infra/people";
import type { SubgraphName } from "@kim-hub/infra/subgraphs";
import { localDate } from "@kim-hub/kit/calendar";
import { getNamedType, isLeafType, isObjectType, isRequiredArgument, isUnionType } from "graphql";
import { CLERKS, TRUST_OFFICER } from "../harness/offices-of-bielefeld.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";
import { createThief, hashOf, type Thief } from "../harness/thief.js";
import { anyLiteral } from "./access-table/any-value.js";
import { readContract } from "./access-table/own-reading.js";

interface Asked {
  readonly subgraph: SubgraphName;
  readonly type: string;
  readonly key: string;
  readonly absent: string;
  /** SQL of the subgraph's own database, or the value. */
  readonly hidden: Readonly<Record<string, string>>;
}

/** Of entities whose keys are made anew for every answer nothing can be asked: a mandate alone leads to their rows. */
const MADE_ANEW = ["ReleasedPath", "OwnDisclosures"];
/** A day is nobody's name: whom they are about says an office, sealed to the trust centre. */
const OF_A_DAY = ["ClosedCaseLinks", "NaturalisedLinks"];
/** What everybody may know of. */
const PUBLIC = ["Territory", "Authority", "ServiceGapKind", "Agreement"];
const OFFICES = ["case-management", "immigration", "naturalisation", "trust-centre"] as const;
const ASKERS = [
  ...Object.values(CLERKS),
  { as: "protection-abh.bielefeld", purpose: "DATA_PROTECTION_AUDIT" },
  { as: "subject.bielefeld", purpose: "SUBJECT_ACCESS" },
  { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW" },
];

const pseudonym = (table: string, authority: string) =>
  `select pseudonym as value from ${table} where authority_id <> '${authority}' limit 1`;
/** Each office's log names the mandates on which it disclosed. */
const MANDATES = "select mandate_id as value from disclosure_log where mandate_id is not null";
const ASKED: readonly Asked[] = [
  {
    ...{ subgraph: "case-management", type: "CaseClient", key: "pseudonym", absent: "cm-nobody-erfunden" },
    hidden: {
      foreign: pseudonym("case_management_case", "CM-05711"),
      "a colleague's": `select pseudonym as value from case_management_case where authority_id = 'CM-05711'
        and case_manager <> '${subjectOf("casemanager.bielefeld")}' and not exists (
          select from deputyship where deputyship.case_manager = case_management_case.case_manager) limit 1`,
    },
  },
  {
    ...{ subgraph: "immigration", type: "ImmigrationPerson", key: "pseudonym", absent: randomUUID() },
    hidden: { foreign: pseudonym("immigration_file", "ABH-05711") },
  },
  {
    ...{ subgraph: "naturalisation", type: "NaturalisationPerson", key: "pseudonym", absent: randomUUID() },
    hidden: { foreign: pseudonym("naturalisation_procedure", "EBH-05711") },
  },
  {
    ...{ subgraph: "trust-centre", type: "CaseClient", key: "pseudonym", absent: "cm-nobody-erfunden" },
    hidden: {
      foreign: "select 'cm-borken-erfunden' as value",
      "another office's": "select pseudonym as value from person_link where office <> 'CASE_MANAGEMENT' limit 1",
    },
  },
  ...(["case-management", "trust-centre"] as const).map((subgraph): Asked => {
    const hidden = { "another's": `select '${subjectOf("casemanager.borken")}' as value` };

    return { ...{ subgraph, type: "OwnClients", key: "caseManager", absent: subjectOf("nobody.at.all") }, hidden };
  }),
  ...OFFICES.map((subgraph): Asked => {
    const log = subgraph === "trust-centre" ? "select id as value from sealed_mandate" : MANDATES;

    return {
      ...{ subgraph, type: "SealedMandate", key: "id", absent: randomUUID() },
      hidden: { "one that was used": `${log} limit 1` },
    };
  }),
  ...OFFICES.map(
    (subgraph): Asked => ({
      ...{ subgraph, type: "ConsentAudit", key: "id", absent: "2020-01-01/2020-01-01/" },
      hidden: { "of a day with entries": `select '${localDate()}/${localDate()}/' as value` },
    }),
  ),
];

let hub: TestHub;
let thief: Thief;

beforeAll(async () => {
  hub = await startTestHub();
  thief = await createThief(hub);
  const token = await hub.releasePath();
  await hub.ask("query ($token: ID!) { releasedPath(token: $token) { status } }", {
    ...{ as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW", variables: { token } },
  });
});

afterAll(() => hub?.stop());

/** Each field of an entity that a subgraph answers. */
function selectionOf({ subgraph, type }: Asked): string {
  const of = readContract(subgraph).getType(type);
  const fields = isObjectType(of) ? Object.values(of.getFields()) : [];

  return fields
    .map((field) => {
      const given = field.args
        .filter(isRequiredArgument)
        .map(({ name, type: input }) => `${name}: ${anyLiteral(input)}`);
      const below = isLeafType(getNamedType(field.type)) ? "" : " { __typename }";

      return `${field.name}${given.length > 0 ? `(${given.join(", ")})` : ""}${below}`;
    })
    .join(" ");
}

test("every entity of an office that names somebody is asked", () => {
  const types = OFFICES.flatMap((subgraph) => {
    const union = readContract(subgraph).getType("_Entity");
    const names = isUnionType(union) ? union.getTypes().map(({ name }) => name) : [];

    return names
      .filter((name) => ![...MADE_ANEW, ...OF_A_DAY, ...PUBLIC].includes(name))
      .map((name) => `${subgraph} ${name}`);
  });

  expect(ASKED.map(({ subgraph, type }) => `${subgraph} ${type}`).toSorted()).toEqual(types.toSorted());
});

test.each(ASKED.map((asked) => [asked.subgraph, asked.type, asked] as const))(
  "asked without the gateway, %s answers of a %s that the caller may not know of the bytes of one that is not there",
  async (_subgraph, _type, asked) => {
    const { subgraph, type, key, absent, hidden } = asked;
    const document = `query ($known: [_Any!]!) { _entities(representations: $known) { ... on ${type} { ${selectionOf(asked)} } } }`;
    const askers = type === "SealedMandate" ? ASKERS : [...ASKERS, TRUST_OFFICER];
    for (const [reason, sql] of Object.entries(hidden)) {
      const [row] = await hub.asOwner(subgraph, sql);
      expect(row).toBeDefined();
      const value = String(row?.value);
      for (const asker of askers) {
        const token = await hub.token(asker.as);
        const ask = async (id: string) => {
          const { status, headers, text } = await thief.ask(subgraph, document, {
            claims: { purpose: asker.purpose, ath: hashOf(token) },
            headers: { authorization: `Bearer ${token}`, "accept-encoding": "identity" },
            variables: { known: [{ __typename: type, [key]: id }] },
          });
          const kept = [...headers].filter(([name]) => !["date", "content-length"].includes(name)).toSorted();

          // The caller named it, and what an office seals is sealed anew each time.
          return { status, kept, text: text.replaceAll(id, "").replaceAll(/"eyJ[\w-]+(?:\.[\w-]*){4}"/g, '""') };
        };

        expect({ reason, asker, ...(await ask(value)) }).toEqual({ reason, asker, ...(await ask(absent)) });
      }
    }
  },
);
