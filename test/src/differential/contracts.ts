import { type FieldDefinitionNode, Kind, type SelectionSetNode, type TypeNode } from "graphql";
import { Contract, directives, selectionOf } from "./contract.js";
import type { World } from "./world.js";

/** A field of a type in one subgraph that resolves it. */
export interface FieldPlace {
  readonly subgraph: Contract;
  /** The type that defines it there: the interface's name if it comes from an `@interfaceObject`. */
  readonly type: string;
  readonly field: FieldDefinitionNode;
  /** The fields that it requires of other subgraphs. */
  readonly requires: SelectionSetNode | undefined;
}

/** The SDLs of all subgraphs together. */
export class Contracts {
  readonly subgraphs: readonly Contract[];
  readonly #places = new Map<string, readonly FieldPlace[]>();
  readonly #overridden: ReadonlySet<string>;

  constructor(world: World) {
    this.subgraphs = Object.entries(world.subgraphs).map(([name, sdl]) => new Contract(name, sdl));
    this.#overridden = new Set(this.subgraphs.flatMap(overriddenFields));
  }

  /** Whether another subgraph took the field over, so that this one is never asked for it. */
  isOverridden(subgraph: string, type: string, field: string): boolean {
    return this.#overridden.has(`${subgraph} ${type}.${field}`);
  }

  /** Every subgraph that answers the field of the object type, `@external` and overridden ones left out. */
  places(type: string, field: string): readonly FieldPlace[] {
    const name = `${type}.${field}`;
    const known = this.#places.get(name);
    if (known) return known;
    const own = this.#definitions(type, field);
    const places =
      own.length > 0
        ? own
        : this.interfaces(type).flatMap((parent) =>
            this.#definitions(parent, field).filter(({ subgraph }) => subgraph.isInterfaceObject(parent)),
          );
    this.#places.set(name, places);

    return places;
  }

  place(type: string, field: string): FieldPlace {
    const [place] = this.places(type, field);
    if (!place) throw new Error(`No subgraph answers ${type}.${field}.`);

    return place;
  }

  /** The interfaces of an object type in any subgraph. */
  interfaces(type: string): string[] {
    return [...new Set(this.subgraphs.flatMap((subgraph) => subgraph.interfaces(type)))];
  }

  /** The interface with a key through which objects of the type are numbered together, if there is one. */
  keyedInterface(type: string): string | undefined {
    return this.interfaces(type).find((name) => this.isKeyedInterface(name));
  }

  isKeyedInterface(type: string): boolean {
    return this.subgraphs.some((subgraph) => subgraph.isInterface(type) && subgraph.keys(type).length > 0);
  }

  /** The object types that implement an interface in any subgraph. */
  implementers(type: string): string[] {
    const names = this.subgraphs.flatMap((subgraph) => (subgraph.isInterface(type) ? subgraph.possible(type) : []));

    return [...new Set(names)].sort();
  }

  /** The types that a field's object may have, whichever subgraph answers it. */
  possible(places: readonly FieldPlace[], type: string): string[] {
    const [first, ...others] = places.map(({ subgraph }) =>
      subgraph.isInterfaceObject(type) ? this.implementers(type) : subgraph.possible(type),
    );

    return (first ?? []).filter((name) => others.every((list) => list.includes(name)));
  }

  #definitions(type: string, field: string): FieldPlace[] {
    return this.subgraphs.flatMap((subgraph) => {
      if (subgraph.isInterface(type)) return [];
      const definition = subgraph.field(type, field);
      if (!definition || subgraph.isExternal(type, field)) return [];
      if (this.isOverridden(subgraph.name, type, field)) return [];
      const [requires] = directives(definition, "requires");

      return [{ subgraph, type, field: definition, requires: requires && selectionOf(requires) }];
    });
  }
}

/** The name within all list and non-null marks. */
export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function overriddenFields(subgraph: Contract): string[] {
  return [...subgraph.types.keys()].flatMap((type) =>
    subgraph.fields(type).flatMap((field) =>
      directives(field, "override").flatMap(({ arguments: list }) => {
        const from = list?.find(({ name }) => name.value === "from")?.value;

        return from?.kind === Kind.STRING ? [`${from.value} ${type}.${field.name.value}`] : [];
      }),
    ),
  );
}
