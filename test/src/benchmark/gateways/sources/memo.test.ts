import { expect, test } from "@jest/globals";
import { Memo } from "./memo.js";

const body = (parts: object) => JSON.stringify({ query: "{ a }", ...parts });

function countingMemo() {
  let answered = 0;
  const memo = new Memo(async () => {
    answered += 1;

    return String(answered);
  });

  return { memo, text: async (request: string) => String(await memo.get(request)), answered: () => answered };
}

test("the same question is answered once, also while its answer is under way", async () => {
  const { text, answered } = countingMemo();

  const texts = await Promise.all([text(body({})), text(body({})), text(body({}))]);

  expect([...texts, await text(body({})), answered()]).toEqual(["1", "1", "1", "1", 1]);
});

test("what a gateway adds beside query, variables and operation name makes no other question", async () => {
  const { text } = countingMemo();

  expect([await text(body({})), await text(body({ extensions: { trace: 1 } }))]).toEqual(["1", "1"]);
});

test("other variables are another question", async () => {
  const { text } = countingMemo();

  expect([await text(body({})), await text(body({ variables: { id: 1 } }))]).toEqual(["1", "2"]);
});

test("a failure is not remembered", async () => {
  let calls = 0;
  const memo = new Memo(async () => {
    calls += 1;
    if (calls === 1) throw new Error("down");

    return "up";
  });

  await expect(memo.get(body({}))).rejects.toThrow("down");
  expect(String(await memo.get(body({})))).toBe("up");
});

test("a gateway that varies its bodies without end is refused", async () => {
  const { text } = countingMemo();
  for (let index = 0; index < 1000; index += 1) await text(body({ extensions: { index } }));

  await expect(text(body({ extensions: { index: 1000 } }))).rejects.toThrow("ever other words");
});
