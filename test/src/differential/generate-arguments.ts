import {
  type GraphQLArgument,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
} from "graphql";
import type { Random } from "./random.js";

const MOST_DEPTH = 3;
const WORDS = ["", "wort", 'ein "Zitat"', "a\\b", "Zeile\nZeile", "é"];

/** Arguments of fields: literals, and variables for the whole argument or for a part of it. */
export class ArgumentWriter {
  readonly #random: Random;
  readonly definitions: string[] = [];
  readonly variables: Record<string, unknown> = {};

  constructor(random: Random) {
    this.#random = random;
  }

  /** The arguments in parentheses; optional ones are left out now and then. */
  write(list: readonly GraphQLArgument[]): string {
    const written = list
      .filter((argument) => isRequiredArgument(argument) || this.#random.chance(0.6))
      .map((argument) => `${argument.name}: ${this.#value(argument.type, 0, argument.defaultValue !== undefined)}`);

    return written.length > 0 ? `(${written.join(", ")})` : "";
  }

  /** `@skip` and `@include`, by a literal or a variable. */
  condition(): string {
    const name = this.#random.pick(["skip", "include"]);
    const wanted = this.#random.chance(0.7) === (name === "include");
    if (this.#random.chance(0.3)) return ` @${name}(if: ${wanted})`;
    const variable = this.#name();
    if (this.#random.chance(0.3)) this.definitions.push(`$${variable}: Boolean! = ${wanted}`);
    else {
      this.definitions.push(`$${variable}: Boolean!`);
      this.variables[variable] = wanted;
    }

    return ` @${name}(if: $${variable})`;
  }

  #value(type: GraphQLInputType, depth: number, hasDefault = false): string {
    if (this.#random.chance(0.35)) return this.#variable(type, depth, hasDefault);
    if (!isNonNullType(type) && this.#random.chance(0.1)) return "null";

    return this.#literal(bare(type), depth);
  }

  #literal(type: GraphQLInputType, depth: number): string {
    if (isListType(type)) {
      if (this.#random.chance(0.15) && !isListType(type.ofType)) return this.#literal(bare(type.ofType), depth + 1);
      const items = Array.from({ length: this.#random.below(3) }, () => this.#value(type.ofType, depth + 1));

      return `[${items.join(", ")}]`;
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(() => depth < MOST_DEPTH && this.#random.chance(0.5));

      return `{ ${fields.map((field) => `${field.name}: ${this.#value(field.type, depth + 1)}`).join(", ")} }`;
    }
    if (isEnumType(type)) return this.#random.pick(type.getValues()).name;
    if ("name" in type && type.name === "Blob" && this.#random.chance(0.3))
      return `{ deep: [${this.#value(type, depth + 1)}] }`;

    return JSON.stringify(this.#leaf(type));
  }

  #variable(type: GraphQLInputType, depth: number, hasDefault: boolean): string {
    const name = this.#name();
    const isRequired = isNonNullType(type);
    // A default at the argument allows an optional variable where null is not allowed.
    const declared = isRequired && hasDefault && this.#random.chance(0.5) ? type.ofType : type;
    const fallback = this.#random.chance(0.3) ? ` = ${new LiteralOnly(this.#random).write(type)}` : "";
    this.definitions.push(`$${name}: ${declared}${fallback}`);
    const mayBeLeftOut = fallback !== "" || !isNonNullType(declared);
    if (mayBeLeftOut && this.#random.chance(0.4)) return `$${name}`;
    this.variables[name] = !isRequired && this.#random.chance(0.15) ? null : this.#json(type, depth);

    return `$${name}`;
  }

  #json(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.#json(type.ofType, depth);
    if (isListType(type)) {
      if (this.#random.chance(0.15) && !isListType(type.ofType)) return this.#json(type.ofType, depth + 1);

      return Array.from({ length: this.#random.below(3) }, () => this.#json(type.ofType, depth + 1));
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(() => depth < MOST_DEPTH && this.#random.chance(0.5));

      return Object.fromEntries(fields.map((field) => [field.name, this.#json(field.type, depth + 1)]));
    }
    if (isEnumType(type)) return this.#random.pick(type.getValues()).name;
    if ("name" in type && type.name === "Blob" && this.#random.chance(0.5))
      return { deep: [null, { x: this.#random.below(3) }] };

    return this.#leaf(type);
  }

  #leaf(type: GraphQLInputType): string | number | boolean {
    switch (String(type)) {
      case "Int":
        return this.#random.between(-3, 9);
      case "Float":
        return this.#random.pick([0, -1.5, 2, 1e21, 0.1]);
      case "Boolean":
        return this.#random.chance(0.5);
      case "ID":
        return this.#random.chance(0.5) ? this.#random.below(5) : `i${this.#random.below(5)}`;
      default:
        return this.#random.pick(WORDS);
    }
  }

  #name(): string {
    return `v${this.definitions.length}`;
  }
}

function bare(type: GraphQLInputType): GraphQLInputType {
  return isNonNullType(type) ? type.ofType : type;
}

/** A variable's default may hold no variables. */
class LiteralOnly {
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  write(type: GraphQLInputType): string {
    if (isNonNullType(type)) return this.write(type.ofType);
    if (isListType(type)) return `[${this.write(type.ofType)}]`;
    if (isInputObjectType(type)) return "{}";
    if (isEnumType(type)) return this.#random.pick(type.getValues()).name;

    return { Int: "7", Float: "0.25", Boolean: "true" }[String(type)] ?? '"default"';
  }
}
