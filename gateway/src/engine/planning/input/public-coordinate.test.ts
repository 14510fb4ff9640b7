import { expect, test } from "@jest/globals";
import { buildSchema } from "graphql";
import { publicCoordinate } from "./public-coordinate.js";

const planning = {
  apiSchema: buildSchema("type Query { product: Product } type Product { price(in: String): Int }"),
  synthetics: new Map([["_r0_price", { field: "price", arguments: [] }]]),
};

test("a refusal names a field under its own name, not the planner's", () => {
  expect(publicCoordinate(planning, "Product", "price")).toBe("Product.price");
  expect(publicCoordinate(planning, "Product", "_r0_price")).toBe("Product.price");
});

test("a refusal names neither fields nor types that are hidden from clients", () => {
  expect(publicCoordinate(planning, "Product", "secret")).toBe("Product");
  expect(publicCoordinate(planning, "Secret", "price")).not.toContain("Secret");
});
