import { isNonNullType } from "graphql";
import type { JsonObject } from "../data/json.js";
import type { Supergraph } from "../supergraph/supergraph.js";
import { type FetchField, fieldOf } from "./fetch-fields.js";

/** Sets null for every nullable field that a fetch selects and an object lacks, so that later steps still run. */
export function compileNulls(fields: readonly FetchField[], supergraph: Supergraph): (object: JsonObject) => void {
  const nullable = fields.filter(({ type, name }) => {
    const field = fieldOf(supergraph.fullSchema.getType(type), name);

    return field !== undefined && !isNonNullType(field.type);
  });

  return (object) => {
    for (const { type, responseName } of nullable) {
      const name = typeof object.__typename === "string" ? object.__typename : type;
      if (object[responseName] === undefined && supergraph.isOfType(name, type)) object[responseName] = null;
    }
  };
}
