import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { MAIN_QUERY } from "../harness/main-query.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

const RELEASE = `mutation ($input: ReleasePathInput!) { releasePath(input: $input) { token } }`;
const manager = { as: "casemanager.bielefeld", purpose: "CASE_WORK" };
const steering = { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW" };
const RULES = [
  ["NUL", "\0", "holds the character NUL, which no text may"],
  ["half a surrogate pair", "\ud800", "holds half of a surrogate pair, which no text may"],
  ["a text of 10,001 characters", "x".repeat(10_001), "is longer than 10000 characters"],
] as const;

test.each(RULES)(
  "%s is refused at the door as a variable, nested in an input and as a key",
  async (_kind, text, rule) => {
    const answers = [
      await hub.ask(MAIN_QUERY, { ...steering, variables: { token: text } }),
      await hub.ask(RELEASE, {
        ...manager,
        variables: { input: { clientPseudonym: text, steeringGroup: "LG-05711" } },
      }),
      await hub.ask(RELEASE, { ...manager, variables: { input: { clientPseudonym: "c", [text]: "LG-05711" } } }),
    ];

    expect(answers.map(({ status, errors }) => [status, errors?.[0]?.extensions.code, errors?.[0]?.message])).toEqual([
      [400, "BAD_USER_INPUT", `The variable $token ${rule}.`],
      [400, "BAD_USER_INPUT", `The variable $input ${rule}.`],
      [400, "BAD_USER_INPUT", `The variable $input ${rule}.`],
    ]);
  },
);

test("literals are held to the same rules, on their first and their second way", async () => {
  const documents = [
    ['{ releasedPath(token: "\\u0000") { pathId } }', "The argument token holds the character NUL"],
    [
      `{ releasedPath(token: "${"x".repeat(10_001)}") { pathId } }`,
      "The argument token is longer than 10000 characters",
    ],
    ['query ($t: ID! = "\\u0000") { releasedPath(token: $t) { pathId } }', "The default of $t holds the character NUL"],
  ] as const;
  for (const [query, message] of documents) {
    for (const asked of [await hub.ask(query, steering), await hub.ask(query, steering)]) {
      expect(asked).toMatchObject({ status: 400, errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
      expect(asked.errors?.[0]?.message).toContain(message);
    }
  }
});

test("a literal with half a surrogate pair is no GraphQL", async () => {
  const { status, errors } = await hub.ask('{ releasedPath(token: "\\uD800") { pathId } }', steering);

  expect({ status, errors }).toMatchObject({ status: 400, errors: [{ extensions: { code: "GRAPHQL_PARSE_FAILED" } }] });
});

test("an emoji and umlauts pass", async () => {
  const { errors } = await hub.ask(MAIN_QUERY, { ...steering, variables: { token: "Straße 😀" } });

  expect(errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
});
