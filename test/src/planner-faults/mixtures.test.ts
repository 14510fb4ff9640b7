import { isDeepStrictEqual } from "node:util";
import { expect, test } from "@jest/globals";
import { parse, validate } from "graphql";
import { CHAIN } from "./chain-supergraph.js";
import { createDraw } from "./conflict-generator.js";
import { INTERFACE_OBJECTS } from "./interface-supergraph.js";
import { ITEMS } from "./item-supergraph.js";
import { joined, renamed } from "./joined-answers.js";
import { drawMixture, MIXED_VARIABLES, writeQuestion } from "./mixture-generator.js";
import { CONSUMERS, TWO_KEYS, UNRESOLVABLE_CHAIN } from "./requirement-supergraphs.js";
import { createTwoGateways } from "./two-gateways.js";

const QUESTIONS = 40;
const MOST_DRAWN = 2000;
const CHAIN_FIELDS = ["id", "upc", "name", "first", "middle", "last", "__typename"];

const supergraphs = [
  {
    name: "two consumers",
    supergraph: CONSUMERS,
    places: ["roots { products { % } }", "boxes { % }", "entries { ... on Product { % } }"],
    fields: ["id", "upc", "name", "first", "first(by: 1)", "first(by: 2)", "first(by: 7)", "one", "two", "last"],
  },
  { name: "two keys", supergraph: TWO_KEYS, places: ["root { product { % } }", "stocked { % }"], fields: CHAIN_FIELDS },
  {
    name: "a key that is not resolvable",
    supergraph: UNRESOLVABLE_CHAIN,
    places: ["root { product { % } }", "stocked { % }"],
    fields: CHAIN_FIELDS,
  },
  {
    name: "requirements that require",
    supergraph: CHAIN,
    places: ["product { % }"],
    fields:
      "id,base,tax,price(in: USD),price(in: EUR),label,label(times: 7),old,old(in: EUR),dollars,euros,formatted,seven,aged".split(
        ",",
      ),
  },
  {
    name: "requirements through types",
    supergraph: ITEMS,
    places: ["product { % }", "products { % }"],
    fields:
      "id,name,dollars,euros,byType,euroItems,averageDollars,averageEuros,item { cost(in: EUR) },items { cost(in: USD) title },category { average id label },category { average(in: EUR) },item { c: cost(in: EUR) cost: title }".split(
        ",",
      ),
  },
  {
    name: "interface objects",
    supergraph: INTERFACE_OBJECTS,
    places: ["thing { % }", "things { % }", "shipped { % }", "things { ... on Vase { % } }"],
    fields: ["id", "price", "price(in: EUR)", "dollars", "euros", "other", "__typename"],
  },
];

test.each(supergraphs)(
  "$name: fields asked together are answered as each alone",
  async ({ supergraph, places, fields }) => {
    const { engine, hub } = await createTwoGateways(supergraph);
    const draw = createDraw(7);
    const answersAlone = new Map<string, unknown>();
    const askAlone = async (question: string) => {
      if (!answersAlone.has(question)) answersAlone.set(question, (await hub(question)).data);

      return answersAlone.get(question);
    };
    const wrong: object[] = [];
    let asked = 0;
    for (let tries = 0; asked < QUESTIONS && tries < MOST_DRAWN; tries += 1) {
      const place = places[draw(places.length)] ?? "";
      const mixture = drawMixture(draw, fields);
      const question = writeQuestion(place, mixture.map(({ text }) => text).join(" "));
      if (validate(engine.supergraph.apiSchema, parse(question)).length > 0) continue;
      asked += 1;
      let right: unknown;
      for (const { field, responseName, isAsked } of mixture) {
        const alone = renamed(await askAlone(writeQuestion(place, `only: ${field}`)), responseName, isAsked);
        right = right === undefined ? alone : joined(right, alone);
      }
      const { data, errors } = await hub(question, MIXED_VARIABLES);
      if (!isDeepStrictEqual(data, right) || errors.length > 0) wrong.push({ question, data, right, errors });
    }

    expect(wrong).toEqual([]);
    expect(asked).toBe(QUESTIONS);
  },
);
