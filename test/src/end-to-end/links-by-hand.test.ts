import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { DEMONSTRATION_CASE, DEMONSTRATION_CLIENT } from "@kim-hub/infra/clients";
import { MAIN_QUERY } from "../harness/main-query.js";
import { runAgainst } from "../harness/run-against.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const steering = { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW" };
const manager = { as: "casemanager.bielefeld", purpose: "CASE_WORK" };
const officer = { as: "officer.trust-centre", purpose: "LINKING" };

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

test("a case manager makes a client known by case management's proof, which the hub only carries", async () => {
  const asked = await hub.ask(
    `query ($reference: String!) { caseByReference(reference: $reference) { client { pseudonym proof } } }`,
    { ...manager, variables: { reference: DEMONSTRATION_CASE } },
  );
  const { proof, pseudonym } = asked.data.caseByReference.client;
  const { data, errors } = await hub.ask("mutation ($proof: String!) { registerClient(proof: $proof) { pseudonym } }", {
    ...manager,
    variables: { proof },
  });

  expect(errors).toBeUndefined();
  expect(data).toEqual({ registerClient: { pseudonym } });
});

test("a wrong link, undone: the path is NOT_AVAILABLE from then on, and the breach shows what the office's own log holds", async () => {
  const token = await hub.releasePath();
  const shown = await hub.ask(MAIN_QUERY, { ...steering, variables: { token } });
  expect(shown.errors).toBeUndefined();
  const [wrong] = await hub.asOwner(
    "trust-centre",
    `select id from person_link where office = 'IMMIGRATION' and ended_at is null and person_id = (
      select person_id from person_link where pseudonym = '${DEMONSTRATION_CLIENT}' and ended_at is null)`,
  );
  const unlinked = await hub.ask("mutation ($input: UnlinkInput!) { unlink(input: $input) { id } }", {
    ...officer,
    variables: { input: { link: wrong?.id, reason: "Bruder (erfunden)" } },
  });
  expect(unlinked.errors).toBeUndefined();

  expect(await hub.ask(MAIN_QUERY, { ...steering, variables: { token } })).toMatchObject({
    errors: [{ extensions: { code: "NOT_AVAILABLE" } }],
  });
  const { data, errors } = await hub.ask(
    `{ linkBreaches(open: true) { nodes { state answers { office body immigrationDisclosure { at fields } } } } }`,
    officer,
  );
  expect(errors).toBeUndefined();
  expect(data.linkBreaches.nodes).toEqual([
    {
      state: "OPEN",
      answers: [
        {
          ...{ office: "IMMIGRATION", body: "LG-05711" },
          immigrationDisclosure: [{ at: expect.any(String), fields: expect.arrayContaining(["segments.code"]) }],
        },
      ],
    },
  ]);
});

test.each([
  ["naturalisation", "steward-ebh.bielefeld"],
  ["case-management", "steward-cm.bielefeld"],
])("the data steward of %s tells the trust centre whose links its files end", async (office, as) => {
  const { code, printed } = await runAgainst(
    hub,
    "end-links",
    office,
    "--as",
    as,
    "--since",
    "2020-01-01",
    "--format",
    "json",
  );

  expect({ code, printed }).toMatchObject({ code: 0, printed: expect.stringContaining(`"outcome": "sent"`) });
  expect(JSON.parse(printed).persons).toBeGreaterThan(0);
});
