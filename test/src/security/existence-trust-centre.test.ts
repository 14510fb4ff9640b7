import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Office } from "@kim-hub/kit/office";
import { type GraphQLArgument, type GraphQLInputField, getNamedType, isInputObjectType } from "graphql";
import { freeDocuments } from "../harness/free-documents.js";
import { CLERKS } from "../harness/offices-of-bielefeld.js";
import { givenPerson, proveAt, recordPerson } from "../harness/person-by-hand.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";
import { readContract } from "./access-table/own-reading.js";
import { askAs, type Heard } from "./existence/ask-as.js";
import { CALLERS, getCaller } from "./existence/callers.js";
import {
  listNamedAtTrustCentre,
  listOfficersRows,
  type Named,
  OF_THE_OFFICER,
  PUBLIC_NAMES,
} from "./existence/named-at-trust-centre.js";

const SECRETS = new Set(["proof", "proofs", "code", "voucher"]);
const CONTRACT = readContract("trust-centre");
const QUERIES = new Set(Object.keys(CONTRACT.getQueryType()?.getFields() ?? {}));

let hub: TestHub;
let named: readonly Named[];

beforeAll(async () => {
  hub = await startTestHub({ ...freeDocuments(), RATE_LIMIT_PER_MINUTE: "0", COST_PER_MINUTE: "0" });
  named = await listNamedAtTrustCentre(hub);
}, 180_000);

afterAll(() => hub?.stop());

async function ask({ as, purpose }: Named["as"], field: string, text: string): Promise<Heard> {
  // Tries are counted whatever came of them.
  await hub.asOwner("trust-centre", "delete from access_try; delete from voucher_try");
  const operation = QUERIES.has(field) ? "query" : "mutation";

  return askAs(hub, getCaller(as, purpose), { query: `${operation} ${text}`, variables: {} });
}

/** Every argument below the root that names something, at any depth. */
function listNames(path: string, members: readonly (GraphQLArgument | GraphQLInputField)[]): string[] {
  return members.flatMap(({ name, type }) => {
    const of = getNamedType(type);
    if (isInputObjectType(of)) return listNames(`${path}.${name}`, Object.values(of.getFields()));

    return of.name === "ID" || SECRETS.has(name) ? [`${path}.${name}`] : [];
  });
}

test("every argument of the trust centre that names something is asked", () => {
  const names = [CONTRACT.getQueryType(), CONTRACT.getMutationType()]
    .flatMap((root) => Object.values(root?.getFields() ?? {}))
    .filter(({ name }) => !name.startsWith("_"))
    .flatMap(({ name, args }) => listNames(name, args));

  // `withheld-paths` asks for tokens.
  const asked = [...named.map(({ place }) => place), ...PUBLIC_NAMES, ...OF_THE_OFFICER, "releasedPath.token"];
  expect(asked.toSorted()).toEqual(names.toSorted());
});

test("what the trust centre may not tell of is answered with the bytes of what is not there", async () => {
  const told: object[] = [];
  for (const { place, as, document, absent, hidden } of named) {
    const [field = ""] = place.split(".");
    const heard = await ask(as, field, document(absent));
    for (const [reason, value] of Object.entries(hidden)) {
      const other = await ask(as, field, document(value));
      if (JSON.stringify(other) !== JSON.stringify(heard)) told.push({ place, reason, heard, other });
    }
  }

  expect(told).toEqual([]);
}, 120_000);

test("nobody but the trust officer hears from the officer's names whether there is something", async () => {
  const { link, breach, assignment } = await listOfficersRows(hub);
  const documents: readonly (readonly [string, (id: string) => string])[] = [
    [link ?? "", (id) => `{ unlink(input: { link: "${id}", reason: "x" }) { id } }`],
    [link ?? "", (id) => `{ unlink(input: { link: "${id}", from: ["${id}"], reason: "x" }) { id } }`],
    [breach ?? "", (id) => `{ assessBreach(id: "${id}", state: NOTIFIABLE, assessment: "x") { id } }`],
    [link ?? "", (id) => `{ confirmLink(id: "${id}") }`],
    [link ?? "", (id) => `{ rejectLink(id: "${id}", reason: "x") }`],
    [assignment ?? "", (id) => `{ endTrustCentreAudit(id: "${id}", reason: "x") { id } }`],
  ];
  const others = CALLERS.filter(({ username, role, purpose }) =>
    role === "TRUST_OFFICER"
      ? purpose !== "LINKING"
      : purpose === "LINKING" && (!username || username.endsWith(".bielefeld")),
  );
  for (const [id, document] of documents) {
    for (const caller of others) {
      const [there, nowhere] = await Promise.all(
        [id, "00000000-0000-4000-8000-00000000abcd"].map((each) =>
          askAs(hub, caller, { query: `mutation ${document(each)}`, variables: {} }),
        ),
      );

      expect({ caller, ...there }).toEqual({ caller, ...nowhere });
    }
  }
}, 120_000);

test.each([
  ["withdrawAtCounter", "COUNTER", "{ withdrawAtCounter(proof: $proof, input: {}) }"],
  ["issueLinkVoucher", "COUNTER", "{ issueLinkVoucher(proof: $proof) { validTo } }"],
  [
    "recordLinkingConsent",
    "LINKING",
    `{ recordLinkingConsent(proof: $proof, input: { validTo: "2027-01-01", textVersion: "2026-1", language: "de", channel: WRITTEN }) }`,
  ],
] as const)(
  "%s answers a counter the same, whether another office knows the person or nobody does",
  async (field, kind, text) => {
    const known = await givenPerson(hub, { key: `named-${field}-known` });
    const unknown = await recordPerson(hub, { key: `named-${field}-unknown` });
    const { as, purpose } = CLERKS[Office.IMMIGRATION];
    const answers: Heard[] = [];
    for (const person of [known, unknown]) {
      const variables = { proof: await proveAt(hub, person, Office.IMMIGRATION, kind) };
      answers.push(
        await askAs(hub, getCaller(as, purpose), { query: `mutation ($proof: String!) ${text}`, variables }),
      );
    }

    expect(answers[0]?.body).not.toContain("errors");
    expect(answers[1]).toEqual(answers[0]);
  },
);
