import { Kind, type ObjectTypeDefinitionNode, valueFromASTUntyped } from "graphql";
import { dataOnFields, findDirective, isOwned } from "./data-on-fields.js";
import { findRecord, type RetentionRecord } from "./retention-records.js";
import type { Contract } from "./subgraphs.js";

/** The `@data` of a field that a subgraph owns. */
export interface OwnedField {
  readonly subgraph: string;
  /** `Type.field`. */
  readonly coordinate: string;
  readonly description: string;
  readonly dataClass: string;
  readonly basis: string;
  /** The record whose period holds. */
  readonly retention: string;
  readonly sharedWith: readonly string[];
}

/** Every field that has a data class, in the order of the contracts. */
export function listOwnedFields(contracts: readonly Contract[]): OwnedField[] {
  return contracts.flatMap(({ name, typeDefs }) =>
    dataOnFields(typeDefs)
      .definitions.filter((node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION)
      .flatMap((type) => fieldsOf(name, type)),
  );
}

function fieldsOf(subgraph: string, type: ObjectTypeDefinitionNode): OwnedField[] {
  return (type.fields ?? []).filter(isOwned).flatMap((field) => {
    const data = findDirective(field, "data");
    if (!data) return [];
    const given = Object.fromEntries(
      (data.arguments ?? []).map(({ name, value }): [string, unknown] => [name.value, valueFromASTUntyped(value)]),
    );
    const { sharedWith } = given;

    return {
      subgraph,
      coordinate: `${type.name.value}.${field.name.value}`,
      description: field.description?.value ?? "",
      dataClass: String(given.class),
      basis: String(given.basis),
      retention: String(given.retention),
      sharedWith: Array.isArray(sharedWith) ? sharedWith.map(String) : [],
    };
  });
}

/** Finds fields without a period that anybody has set, and fields of which two owners say different classes. */
export function checkDataRules(contracts: readonly Contract[], records: readonly RetentionRecord[]): string[] {
  const fields = listOwnedFields(contracts);
  const unknown = fields
    .filter(({ subgraph, retention }) => !findRecord(records, { record: retention, office: subgraph }))
    .map(
      ({ subgraph, coordinate, retention }) =>
        `${subgraph} keeps ${coordinate} as ${JSON.stringify(retention)}, for which neither schema/retention.csv nor schema/without-period.csv has a row.`,
    );
  const disputed = [...Map.groupBy(fields, ({ coordinate }) => coordinate)].flatMap(([coordinate, owned]) => {
    const classes = new Set(owned.map(({ dataClass }) => dataClass));

    return classes.size > 1 ? [`${coordinate} has several classes, one to an owner: ${[...classes].join(", ")}.`] : [];
  });

  return [...unknown, ...disputed];
}
