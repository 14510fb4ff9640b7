import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { HubContext } from "../caller/hub-context.js";

/** A validated operation that a request asks to run. */
interface RequestedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** Undefined if the request selects none of the document's operations. */
  readonly definition: OperationDefinitionNode | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** SHA-256 of the document's text, in hexadecimal. */
  readonly documentHash: string;
}

/** Throws a public error if the operation must not run. */
export type Admit = (operation: RequestedOperation, context: HubContext) => void;
