/** One field of a type in one subgraph, before it is printed. */
export interface FieldDraft {
  readonly name: string;
  /** The type as SDL says it, with all list and non-null marks. */
  readonly type: string;
  /** The type's name alone. */
  readonly target: string;
  /** The arguments as SDL says them, in parentheses, or nothing. */
  readonly args: string;
  readonly directives: Set<string>;
}

export interface TypeDraft {
  /** `type` or `interface`. */
  readonly keyword: string;
  readonly name: string;
  readonly interfaces: Set<string>;
  readonly directives: Set<string>;
  readonly fields: Map<string, FieldDraft>;
}

/** Every subgraph's imports of federation. */
export const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@requires", "@provides", "@external", "@override", "@inaccessible", "@interfaceObject"])`;

/** A subgraph while it is made up. */
export class SubgraphDraft {
  readonly name: string;
  readonly types = new Map<string, TypeDraft>();
  /** Unions, enums, scalars and inputs, which are complete at once. */
  readonly fixed = new Map<string, string>();

  constructor(name: string) {
    this.name = name;
  }

  type(name: string, keyword = "type"): TypeDraft {
    const known = this.types.get(name);
    if (known) return known;
    const type = { keyword, name, interfaces: new Set<string>(), directives: new Set<string>(), fields: new Map() };
    this.types.set(name, type);

    return type;
  }

  print(): string {
    return [LINK, ...this.fixed.values(), ...[...this.types.values()].map(printType)].join("\n\n");
  }
}

function printType({ keyword, name, interfaces, directives, fields }: TypeDraft): string {
  const implemented = interfaces.size > 0 ? ` implements ${[...interfaces].join(" & ")}` : "";
  const lines = [...fields.values()].map(
    ({ name: field, args, type, directives: list }) => `  ${field}${args}: ${[type, ...list].join(" ")}`,
  );

  return `${[`${keyword} ${name}${implemented}`, ...directives].join(" ")} {\n${lines.join("\n")}\n}`;
}
