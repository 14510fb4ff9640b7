import { print } from "graphql";
import { isComposite } from "../is-composite.js";
import { selectionOf } from "../required-fields.js";
import type { Contract } from "../subgraphs.js";
import type { OfficeChange } from "./find-schema-changes.js";
import type { OwnerOf } from "./read-owners.js";

interface Key {
  readonly office: string;
  readonly type: string;
  readonly fields: string;
}

/** Keys by which an office no longer recognises an entity, while another office still names the entity by them. */
export function findKeyChanges(
  before: readonly Contract[],
  after: readonly Contract[],
  ownerOf: OwnerOf,
): readonly OfficeChange[] {
  const left = listKeys(after);
  const isSame = (one: Key) => (other: Key) => one.type === other.type && one.fields === other.fields;

  return listKeys(before)
    .filter((key) => !left.filter(isSame(key)).some(({ office }) => office === key.office))
    .map((key) => ({ key, offices: left.filter(isSame(key)).map(({ office }) => office) }))
    .filter(({ offices }) => offices.length > 0)
    .map(({ key: { office, type, fields }, offices }) => ({
      office,
      change: {
        level: "BREAKING",
        kind: "SCHEMA",
        meets: "OFFICES",
        coordinates: [type],
        message: `Key '${fields}' was removed from object type '${type}'.`,
        reason: null,
        protection: null,
        announced: null,
        savedQueries: [],
        offices: offices.map((each) => ({ office: each, owner: ownerOf(each), by: `@key of ${type}` })),
      },
    }));
}

function listKeys(contracts: readonly Contract[]): readonly Key[] {
  return contracts.flatMap(({ name: office, typeDefs }) =>
    typeDefs.definitions.filter(isComposite).flatMap(({ name, directives = [] }) =>
      directives
        .filter((directive) => directive.name.value === "key")
        .flatMap((directive) => selectionOf(directive) ?? [])
        .map((selection) => ({
          office,
          type: name.value,
          fields: namesIn(print(selection)),
        })),
    ),
  );
}

/** In one order, because a key's fields have none. */
function namesIn(selection: string): string {
  return (selection.match(/\w+/g) ?? []).sort().join(" ");
}
