import type { AccessMatrix } from "@kim-hub/kit/access-matrix";
import { isDataClass } from "@kim-hub/kit/data-class";
import { refusalOf } from "@kim-hub/kit/refusal";
import { getNamedType, type SelectionSetNode } from "graphql";
import type { Caller } from "../caller/caller.js";
import { fieldOf } from "../engine/document/field-of.js";
import type { SyntheticField } from "../engine/planning/input/synthetic-fields.js";
import { fetchedSelection, fetchedType, listFetched } from "../engine/planning/tree/fetched-fields.js";
import type { Supergraph } from "../engine/supergraph/supergraph.js";
import type { ExplainedFetch } from "./explained-plan.js";

/** A field that a fetch asks of a subgraph, and whether the access matrix lets the caller have it there. */
export interface FieldAccess {
  /** The number of the fetch. */
  readonly fetch: number;
  readonly subgraph: string;
  readonly field: string;
  readonly dataClass: string | null;
  /** Null where the matrix lets the field pass; nothing below a refused field is asked for. */
  readonly refusal: FieldRefusal | null;
}

interface FieldRefusal {
  readonly code: string;
  readonly message: string;
  /** The office where it is asked for something else as well; the gateway answers in its place where all is refused. */
  readonly by: string;
}

interface Asked {
  readonly supergraph: Supergraph;
  readonly synthetics: ReadonlyMap<string, SyntheticField>;
  readonly matrix: AccessMatrix;
  readonly caller: Pick<Caller, "role" | "purpose">;
}

/** Every field of a fetch in depth, once, in the order of its text. */
export function listFieldAccess({ number, subgraph, planned }: ExplainedFetch, asked: Asked): readonly FieldAccess[] {
  const { supergraph } = asked;
  const found = new Map<string, FieldAccess>();
  const direct = listSelected(fetchedSelection(planned), fetchedType(planned, supergraph), asked);
  const isAsked = direct.some((field) => judge(field, subgraph, asked) === null);
  const visit = (fields: readonly SelectedField[]): void => {
    for (const field of fields) {
      const refused = judge(field, subgraph, asked);
      const refusal = refused && { ...refused, by: isAsked ? subgraph : "gateway" };
      found.set(field.coordinate, {
        fetch: number,
        subgraph,
        field: field.coordinate,
        dataClass: field.dataClass,
        refusal,
      });
      if (!refusal && field.selectionSet) visit(listSelected(field.selectionSet, field.innerType, asked));
    }
  };
  visit(direct);

  return [...found.values()];
}

interface SelectedField {
  readonly typeName: string;
  readonly coordinate: string;
  readonly dataClass: string | null;
  readonly innerType: string;
  readonly selectionSet: SelectionSetNode | undefined;
}

/** Under their own names, without `__typename`. */
function listSelected({ selections }: SelectionSetNode, type: string, asked: Asked): readonly SelectedField[] {
  const { supergraph, synthetics } = asked;

  return listFetched(selections, type).flatMap(({ type: typeName, node: { name, selectionSet } }) => {
    const fieldName = synthetics.get(name.value)?.field ?? name.value;
    const known = fieldOf(supergraph.fullSchema.getType(typeName), fieldName);
    if (!known) return [];
    const coordinate = `${typeName}.${fieldName}`;
    const dataClass = supergraph.dataClasses.get(coordinate) ?? null;

    return [{ typeName, coordinate, dataClass, innerType: getNamedType(known.type).name, selectionSet }];
  });
}

function judge({ typeName, dataClass }: SelectedField, subgraph: string, { matrix, caller }: Asked) {
  if (!isDataClass(dataClass)) return null;
  const refused = refusalOf({ typeName, dataClass, subgraph }, caller, matrix);

  return refused && { code: refused.code, message: refused.message };
}
