import type { Contract } from "../subgraphs.js";
import { listDefined } from "./contract-views.js";
import { keyOf, type SchemaChange } from "./diff-schemas.js";

/** A difference, and the office whose contract makes it. */
export interface MadeChange {
  readonly office: string;
  readonly change: SchemaChange;
}

interface Contracts {
  readonly before: readonly Contract[];
  readonly after: readonly Contract[];
}

/**
 * Who made each change of the API: the offices whose own contract changed so; else those that came or went with what
 * changed; else all that have its type, as where only their contracts together give another one.
 */
export function attributeChanges(
  ofApi: readonly SchemaChange[],
  made: readonly MadeChange[],
  { before, after }: Contracts,
): readonly MadeChange[] {
  const [earlier, later] = [before, after].map(
    (contracts) => new Map(contracts.map(({ name, typeDefs }) => [name, listDefined(typeDefs)])),
  );
  const offices = [...new Set([...before, ...after].map(({ name }) => name))];
  const had = (office: string, coordinate: string) => earlier?.get(office)?.has(coordinate) ?? false;
  const has = (office: string, coordinate: string) => later?.get(office)?.has(coordinate) ?? false;
  const findMakers = (change: SchemaChange): readonly string[] => {
    const { coordinate } = change;
    const [typeName = ""] = coordinate.split(".");
    const makers = made.filter((each) => keyOf(each.change) === keyOf(change)).map(({ office }) => office);
    const movers = offices.filter((office) => had(office, coordinate) !== has(office, coordinate));
    const holders = offices.filter((office) => had(office, typeName) || has(office, typeName));

    return [makers, movers, holders].find(({ length }) => length > 0) ?? [];
  };

  return ofApi.flatMap((change) => [...new Set(findMakers(change))].map((office) => ({ office, change })));
}
