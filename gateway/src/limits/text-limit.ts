import { findFaultWithin, findTextFault } from "@kim-hub/kit/text-rule";
import { type ASTNode, type DocumentNode, visit } from "graphql";
import { badRequest } from "../caller/bad-request.js";
import type { Admit } from "./admit.js";

/** Refuses texts that no office could store, in variables and in the document itself, before planning. */
export const textLimit: Admit = ({ variables, document }) => {
  for (const [name, value] of Object.entries(variables)) {
    const fault = findFaultWithin(value);
    if (fault) throw badRequest(`The variable $${name} ${fault}.`);
  }
  if (sound.has(document)) return;
  const fault = findLiteralFault(document);
  if (fault) throw badRequest(fault);
  sound.add(document);
};

/** A stored document is checked once. */
const sound = new WeakSet<DocumentNode>();

/** The first faulty string literal, with its argument. */
function findLiteralFault(document: DocumentNode): string | null {
  let found: string | null = null;
  const lookThrough = (name: string, root: ASTNode): void => {
    visit(root, {
      StringValue({ value }) {
        const fault = findTextFault(value);
        found ??= fault && `${name} ${fault}.`;
      },
    });
  };
  visit(document, {
    Argument: ({ name, value }) => lookThrough(`The argument ${name.value}`, value),
    VariableDefinition({ variable, defaultValue }) {
      if (defaultValue) lookThrough(`The default of $${variable.name.value}`, defaultValue);
    },
  });

  return found;
}
