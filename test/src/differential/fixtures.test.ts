import { expect, test } from "@jest/globals";
import { readFixtures } from "./fixture.js";
import { isFailure, judgeCase } from "./run-generated.js";

test.each(readFixtures())("the hub answers $name as one schema would", async ({ found }) => {
  const verdict = await judgeCase(found);

  expect(verdict.answers.hub).toMatchObject({ text: textOf(verdict.answers.monolith) });
  expect(isFailure(verdict)).toBe(false);
});

function textOf(answer: { readonly text: string } | Error): string {
  if (answer instanceof Error) throw answer;

  return answer.text;
}
