import { type OpenedMandate, openMandate } from "@kim-hub/kit/mandate";
import { camelName, type Office } from "@kim-hub/kit/office";
import { declarationOf, subgraphName } from "@kim-hub/offices/office-names";
import type { SubgraphName } from "@kim-hub/offices/subgraphs";
import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, isObjectType } from "graphql";
import { namesIn, selectionsOf } from "../federation/directive-fields.js";
import type { AnswerField, OwnAnswers } from "../mock-context.js";
import { fieldValue } from "../values/field-value.js";
import { seedOf } from "../values/seed.js";
import { createHandoverAnswer } from "./handover-answer.js";
import { MandateUses } from "./mandate-uses.js";
import type { MockKeys } from "./mock-keys.js";
import { createPart } from "./office-part.js";
import { createProofAnswer } from "./proof-answer.js";

type Field = GraphQLField<unknown, unknown>;

export interface OfficeOptions {
  readonly contract: GraphQLSchema;
  readonly keys: MockKeys;
  /** The subgraphs that do not run. */
  readonly mocked: readonly SubgraphName[];
}

/**
 * The fields of a mocked office that go from office to office: what it says under a mandate, which it opens with its development key as the
 * office does, and what it states to the trust centre. Whom the mandate names decides what is invented.
 */
export function createOfficeAnswers(office: Office, { contract, keys, mocked }: OfficeOptions): OwnAnswers {
  const mandateField = `${camelName(office)}Mandate`;
  const own = { decryption: keys.private(office), verification: keys.public("mandate") };
  const uses = new MandateUses();
  const prove = createProofAnswer(office, keys);
  const handOver = createHandoverAnswer(office, mocked, keys);
  const inventUnder = createInvention(office, contract);

  const answerOf = (type: GraphQLObjectType, field: Field): AnswerField | null => {
    if (selectionsOf(field, "requires").some((selection) => namesIn(selection).includes(mandateField)))
      return async (known, args, { viewer }) => {
        const sealed = known[mandateField];
        if (typeof sealed !== "string") return null;
        const mandate = await openMandate(sealed, { office, viewer, keys: own });
        uses.note(mandate, viewer.requestId);

        return inventUnder(mandate, { type, field, args });
      };
    if (field.name === "issueHandover") return handOver;
    if (field.name === "proof" && "pseudonym" in type.getFields()) return prove;

    // A mock knows nobody whose links have to be over.
    return field.name === "sealed" && "asOf" in type.getFields() ? () => [] : null;
  };

  return new Map(
    Object.values(contract.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) =>
        Object.values(type.getFields()).flatMap((field) => {
          const answer = answerOf(type, field);

          return answer ? [[`${type.name}.${field.name}`, answer] as const] : [];
        }),
      ),
  );
}

interface Asked {
  readonly type: GraphQLObjectType;
  readonly field: Field;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Invents what an office says of the persons of a mandate: its part of their path, or any other field by its type. */
function createInvention(office: Office, schema: GraphQLSchema) {
  const partField = declarationOf(office).releasesPart ? `${camelName(office)}Part` : null;

  return ({ pseudonyms }: OpenedMandate, { type, field, args }: Asked): unknown => {
    const seed = seedOf(office, field.name, ...pseudonyms);
    const place = { subgraph: subgraphName(office), typeName: type.name, fieldName: field.name };

    return field.name === partField
      ? createPart(office, seed)
      : fieldValue(field.type, { ...place, schema, args }, seed);
  };
}
