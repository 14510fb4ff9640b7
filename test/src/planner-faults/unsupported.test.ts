import { expect, test } from "@jest/globals";
import { createArena } from "./arena.js";
import type { World } from "./world.js";

/** A field that moves to another subgraph, for some of the requests or for all. */
function moving(label: string): World {
  return {
    old: { sdl: `type Query { item: Item } type Item @key(fields: "id") { id: ID! price: Int }` },
    new: { sdl: `type Item @key(fields: "id") { id: ID! price: Int @override(from: "old"${label}) }` },
  };
}

const CONTEXT: World = {
  shop: {
    sdl: `
      type Query { basket: Basket }
      type Basket @key(fields: "id") @context(name: "basket") { id: ID! currency: String item: Item }
      type Item @key(fields: "id") { id: ID! price(in: String @fromContext(field: "$basket { currency }")): Int }`,
  },
  other: { sdl: "type Query { ok: Boolean }" },
};

test("a supergraph in which a field is overridden for a part of the requests is refused", async () => {
  await expect(createArena(moving(`, label: "percent(30)"`))).rejects.toThrow(
    `Item.price is overridden for a part of the requests (@override with the label "percent(30)"), which is not supported.`,
  );
});

test("a supergraph in which an argument comes from a context is refused", async () => {
  await expect(createArena(CONTEXT)).rejects.toThrow(/specs\.apollo\.dev\/context\/.* is unsupported/);
});

test("a supergraph in which a field is overridden for all requests is taken", async () => {
  await expect(createArena(moving(""))).resolves.toBeDefined();
});
