import type { Contract } from "@kim-hub/kit/contract";
import { type GraphQLField, type GraphQLInputField, getNullableType, isInputObjectType, Kind } from "graphql";

/** What coordinators record, by the contract alone. */
export interface RecordedNoun {
  /** In mutations, e.g. `Milestone`. */
  readonly noun: string;
  /** As the history and the own rows name its table, e.g. `milestone`. */
  readonly table: string;
  /** The official German term; the English one where the contract has none. */
  readonly term: string;
  /** In English, e.g. `a milestone`. */
  readonly meaning: string;
  readonly fields: readonly GraphQLInputField[];
  readonly isCorrected: boolean;
}

const OFFICE = "KI_STRATEGY";
/** A document has another name for its table. */
const TABLES: Readonly<Record<string, string>> = { Source: "source_document" };

/** Every noun that the coordinators' office records, in the order of the contract. */
export function listNouns({ schema }: Pick<Contract, "schema">): readonly RecordedNoun[] {
  const mutations = schema.getMutationType()?.getFields() ?? {};

  return Object.values(mutations).flatMap((mutation) => {
    const [, noun] = /^record([A-Z]\w*)$/.exec(mutation.name) ?? [];
    const type = getNullableType(mutation.args[0]?.type);
    if (noun === undefined || !isInputObjectType(type) || !isOf(mutation, OFFICE)) return [];
    const [, meaning = noun, term = meaning] =
      /^Records (.+?)(?: \(([^)]+)\))?\. /.exec(mutation.description ?? "") ?? [];
    const fields = Object.values(type.getFields());

    return {
      noun,
      table: TABLES[noun] ?? snakeCase(noun),
      term: term.replace(/^./, (first) => first.toUpperCase()),
      meaning,
      fields,
      isCorrected: `correct${noun}` in mutations,
    };
  });
}

function isOf({ astNode }: GraphQLField<unknown, unknown>, office: string): boolean {
  return (astNode?.directives ?? []).some(({ name, arguments: given = [] }) =>
    name.value === "join__field"
      ? given.some(({ value }) => value.kind === Kind.ENUM && value.value === office)
      : false,
  );
}

/** `PostMonth` → `post_month`, `bookedOn` → `booked_on`. */
export function snakeCase(noun: string): string {
  return noun.replaceAll(/(?<!^)[A-Z]/g, "_$&").toLowerCase();
}
