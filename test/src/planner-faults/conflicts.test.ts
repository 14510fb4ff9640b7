import { beforeAll, expect, test } from "@jest/globals";
import { parse, validate } from "graphql";
import { createDraw, drawQuestion, VARIABLES } from "./conflict-generator.js";
import { SHOP } from "./shop-supergraph.js";
import { answerAtOnce } from "./shop-truth.js";
import { createTwoGateways, type TwoGateways } from "./two-gateways.js";

const QUESTIONS = 200;
const MOST_DRAWN = 10_000;

let gateways: TwoGateways;

beforeAll(async () => {
  gateways = await createTwoGateways(SHOP);
});

/** Valid questions only, as a seed draws them. */
function drawValid(seed: number, count: number): string[] {
  const draw = createDraw(seed);
  const drawn: string[] = [];
  for (let tries = 0; drawn.length < count && tries < MOST_DRAWN; tries += 1) {
    const question = drawQuestion(draw);
    if (validate(gateways.engine.supergraph.apiSchema, parse(question)).length === 0) drawn.push(question);
  }

  return drawn;
}

test("questions full of arguments and aliases are answered as one schema does", async () => {
  const questions = drawValid(1, QUESTIONS);
  const wrong: object[] = [];
  for (const question of questions) {
    const right = await answerAtOnce(gateways.engine.supergraph.apiSchema, question, VARIABLES);
    const { data, errors } = await gateways.hub(question, VARIABLES);
    if (JSON.stringify(data) !== right || errors.length > 0) wrong.push({ question, right, data, errors });
  }

  expect(wrong).toEqual([]);
  expect(questions).toHaveLength(QUESTIONS);
});

test("the stock gateway still fails at more than one in ten of them", async () => {
  const questions = drawValid(1, 50);
  let wrong = 0;
  for (const question of questions) {
    const right = await answerAtOnce(gateways.engine.supergraph.apiSchema, question, VARIABLES);
    const { data, errors } = await gateways.stock(question, VARIABLES);
    if (JSON.stringify(data) !== right || errors.length > 0) wrong += 1;
  }

  expect(wrong).toBeGreaterThan(5);
});
