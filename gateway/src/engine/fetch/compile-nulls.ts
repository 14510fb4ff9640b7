import { responseName } from "@kim-hub/kit/response-name";
import { isNonNullType } from "graphql";
import type { JsonObject } from "../data/json.js";
import { fieldOf } from "../document/field-of.js";
import type { FetchedField } from "../planning/tree/fetched-fields.js";
import type { Supergraph } from "../supergraph/supergraph.js";

/** Sets null for every nullable field that a fetch selects and an object lacks, so that later steps still run. */
export function compileNulls(fields: readonly FetchedField[], supergraph: Supergraph): (object: JsonObject) => void {
  const nullable = fields.flatMap(({ type, node }) => {
    const field = fieldOf(supergraph.fullSchema.getType(type), node.name.value);

    return field && !isNonNullType(field.type) ? [{ type, key: responseName(node) }] : [];
  });

  return (object) => {
    for (const { type, key } of nullable) {
      const name = typeof object.__typename === "string" ? object.__typename : type;
      if (object[key] === undefined && supergraph.isOfType(name, type)) object[key] = null;
    }
  };
}
