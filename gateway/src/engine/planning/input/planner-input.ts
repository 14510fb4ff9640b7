import { type ConstArgumentNode, type DocumentNode, type FieldDefinitionNode, Kind, parse } from "graphql";
import { checkOverrides } from "./check-overrides.js";
import { dropRequires } from "./drop-requires.js";
import { type ExternalFields, readExternalFields } from "./external-fields.js";
import { type FieldOwners, readOwners } from "./field-owners.js";
import {
  type FieldsDefinition,
  hasFields,
  readGraphs,
  readInterfaceObjects,
  readText,
  typeName,
} from "./join-directives.js";
import { type KeyTable, readKeys } from "./key-table.js";
import { repairKeys } from "./repair-keys.js";
import { type Requirement, type Requirements, toRequires } from "./requirement.js";
import { type SyntheticField, SyntheticFields } from "./synthetic-fields.js";

/** A supergraph repaired for the planner, with the facts that the checks of its plans need. */
export interface PlannerInput {
  /** Null if the supergraph needs no repair. */
  readonly repaired: DocumentNode | null;
  /** The supergraph without `@requires`. */
  readonly requiringNothing: DocumentNode;
  readonly synthetics: ReadonlyMap<string, SyntheticField>;
  /** Every name under which the planner may add a field to the client's selection sets. */
  readonly internalNames: ReadonlySet<string>;
  readonly requirements: Requirements;
  readonly keys: KeyTable;
  /** `subgraph|Type` of every interface that a subgraph declares as an `@interfaceObject`. */
  readonly interfaceObjects: ReadonlySet<string>;
  readonly external: ExternalFields;
  readonly owners: FieldOwners;
}

/** Throws if the supergraph uses a feature that the engine does not support. */
export function prepareForPlanner(sdl: string): PlannerInput {
  const supergraph = parse(sdl, { noLocation: true });
  checkOverrides(supergraph);
  const repairer = new RequirementReader(supergraph, freePrefix(sdl));
  const keyed = repairKeys(supergraph);
  const replaced = repairer.read(keyed);
  const external = readExternalFields(replaced);

  return {
    repaired: keyed === supergraph && repairer.fields.synthetics.size === 0 ? null : replaced,
    requiringNothing: dropRequires(replaced, external),
    synthetics: repairer.fields.synthetics,
    internalNames: new Set(["__typename", ...repairer.fields.names]),
    requirements: (subgraph, type, field) => repairer.of(subgraph, type, field),
    keys: readKeys(supergraph),
    interfaceObjects: readInterfaceObjects(supergraph),
    external,
    owners: readOwners(supergraph),
  };
}

class RequirementReader {
  readonly fields: SyntheticFields;
  readonly #graphs: ReadonlyMap<string, string>;
  readonly #requirements = new Map<string, Requirement>();

  constructor(supergraph: DocumentNode, prefix: string) {
    this.fields = new SyntheticFields(supergraph, prefix);
    this.#graphs = readGraphs(supergraph);
  }

  /** A synthetic field has the requirement of its original. */
  of(subgraph: string, type: string, field: string): Requirement | undefined {
    return this.#requirements.get(`${subgraph}|${type}|${this.fields.synthetics.get(field)?.field ?? field}`);
  }

  read(supergraph: DocumentNode): DocumentNode {
    const definitions = supergraph.definitions.map((node) => (hasFields(node) ? this.#readType(node) : node));

    return {
      ...supergraph,
      definitions: definitions.map((node) => (hasFields(node) ? this.fields.declare(node) : node)),
    };
  }

  #readType(definition: FieldsDefinition): FieldsDefinition {
    const type = definition.name.value;
    for (const directive of definition.directives ?? []) {
      const key = directive.name.value === "join__type" ? readText(directive, "key") : null;
      if (key !== null) this.fields.replace(key, type);
    }
    const fields = definition.fields ?? [];

    return { ...definition, fields: fields.map((field) => this.#readField(field, type)) };
  }

  #readField(field: FieldDefinitionNode, type: string): FieldDefinitionNode {
    const directives = field.directives?.map((directive) => {
      if (directive.name.value !== "join__field") return directive;
      const [requires, provides] = [readText(directive, "requires"), readText(directive, "provides")];
      if (provides !== null) this.fields.replace(provides, typeName(field.type));
      if (requires === null) return directive;
      const { text, selections, tree } = this.fields.replace(requires, type);
      const subgraph = this.#graphs.get(readText(directive, "graph") ?? "");
      this.#requirements.set(`${subgraph}|${type}|${field.name.value}`, {
        selections: toRequires(selections),
        nodes: selections,
        tree,
      });

      return { ...directive, arguments: directive.arguments?.map((argument) => withRequires(argument, text)) ?? [] };
    });

    return { ...field, directives: directives ?? [] };
  }
}

function withRequires(argument: ConstArgumentNode, value: string): ConstArgumentNode {
  return argument.name.value === "requires" ? { ...argument, value: { kind: Kind.STRING, value } } : argument;
}

function freePrefix(sdl: string): string {
  let prefix = "_r";
  while (new RegExp(`\\b${prefix}\\d`).test(sdl)) prefix += "r";

  return prefix;
}
