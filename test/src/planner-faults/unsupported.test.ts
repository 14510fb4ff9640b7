import { expect, test } from "@jest/globals";
import type { Supergraph } from "./fault-case.js";
import { createTwoGateways } from "./two-gateways.js";

/** A field that moves to another subgraph, for some of the requests or for all. */
function moving(label: string): Supergraph {
  return {
    old: { sdl: `type Query { item: Item } type Item @key(fields: "id") { id: ID! price: Int }` },
    new: { sdl: `type Item @key(fields: "id") { id: ID! price: Int @override(from: "old"${label}) }` },
  };
}

const CONTEXT: Supergraph = {
  shop: {
    sdl: `
      type Query { basket: Basket }
      type Basket @key(fields: "id") @context(name: "basket") { id: ID! currency: String item: Item }
      type Item @key(fields: "id") { id: ID! price(in: String @fromContext(field: "$basket { currency }")): Int }`,
  },
  other: { sdl: "type Query { ok: Boolean }" },
};

test("a supergraph in which a field is overridden for a part of the requests is refused", async () => {
  await expect(createTwoGateways(moving(`, label: "percent(30)"`))).rejects.toThrow(
    `Item.price is overridden for a part of the requests (@override with the label "percent(30)"), which is not supported.`,
  );
});

test("a supergraph in which an argument comes from a context is refused", async () => {
  await expect(createTwoGateways(CONTEXT)).rejects.toThrow(/specs\.apollo\.dev\/context\/.* is unsupported/);
});

test("a supergraph in which a field is overridden for all requests is taken", async () => {
  await expect(createTwoGateways(moving(""))).resolves.toBeDefined();
});
