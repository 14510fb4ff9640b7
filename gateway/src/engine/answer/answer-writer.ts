import { orderErrors } from "@kim-hub/kit/order-errors";
import type { OperationDefinitionNode } from "graphql";
import { listConditions } from "../document/list-conditions.js";
import { variantKey } from "../document/variant-key.js";
import type { Run } from "../fetch/run.js";
import { RunErrors } from "../fetch/run-errors.js";
import type { PlannedOperation } from "../planning/plan-operation.js";
import type { Supergraph } from "../supergraph/supergraph.js";
import { RawJson } from "../wire/raw-json.js";
import { MOST_ERRORS } from "../wire/source.js";
import { findErrorPlaces, publishErrors, toGraphQLError } from "./client-errors.js";
import type { ClientDocument } from "./client-path.js";
import { compileIntrospection, type Introspect } from "./introspect.js";
import { joinErrors } from "./join-errors.js";
import type { OperationAnswer } from "./operation-answer.js";
import { ProjectionCompiler } from "./projection.js";
import { repeatErrors } from "./repeat-errors.js";
import type { Write } from "./value-writers.js";
import { WriteContext } from "./write-context.js";

interface WriterOptions {
  readonly supergraph: Supergraph;
  readonly definition: OperationDefinitionNode;
  readonly document: ClientDocument;
  readonly plan: Pick<PlannedOperation, "answered" | "unfetched" | "equalRoots">;
}

/** The compiled answer for one set of values of the `@skip` and `@include` variables. */
interface Variant {
  readonly write: Write;
  readonly introspect: Introspect | null;
}

const MOST_VARIANTS = 64;

/** Writes the answers of one operation from the data that its runs fetched. */
export class AnswerWriter {
  readonly #options: WriterOptions;
  readonly #root: string;
  readonly #conditions: readonly string[];
  readonly #variants = new Map<string, Variant>();

  constructor(options: WriterOptions) {
    const { supergraph, definition, document } = options;
    const fragments = [...document.fragments.values()].map(({ selectionSet }) => selectionSet);
    this.#options = options;
    this.#root = supergraph.apiSchema.getRootType(definition.operation)?.name ?? "";
    this.#conditions = listConditions([document.selectionSet, ...fragments]);
  }

  /** The most variants that it keeps. */
  get mostVariants(): number {
    return Math.min(MOST_VARIANTS, 2 ** this.#conditions.length);
  }

  write(run: Run): OperationAnswer {
    const { write, introspect } = this.#variant(run.coerced);
    const introspection = introspect?.(run.coerced) ?? {};
    const context = new WriteContext({ introspection, plain: run.plain });
    const data = new RawJson(write(run.data, context) ?? "null");
    const { document, plan } = this.#options;
    const sourceErrors = repeatErrors(joinErrors(run.errors, document), plan.equalRoots);
    const faults = new RunErrors(MOST_ERRORS - sourceErrors.kept.length);
    if (context.unfetched || context.faulty) {
      const places = findErrorPlaces(sourceErrors, document);
      write(run.data, new WriteContext({ introspection, plain: run.plain }, { errors: faults, places }));
    }
    const listed = [...publishErrors(sourceErrors.kept, document), ...faults.kept.map(toGraphQLError)];
    const counted = [sourceErrors.rest(), faults.rest()].filter((error) => error !== null);
    const errors = orderErrors(listed, { ...document, nameOf: document.clientName });

    return { data, errors: [...errors, ...counted.map(toGraphQLError)], sources: run.sources };
  }

  #variant(coerced: Readonly<Record<string, unknown>>): Variant {
    const key = variantKey(this.#conditions, coerced);
    const known = this.#variants.get(key);
    if (known) return known;
    const variant = this.#compile(coerced);
    if (this.#variants.size < MOST_VARIANTS) this.#variants.set(key, variant);

    return variant;
  }

  #compile(conditions: Readonly<Record<string, unknown>>): Variant {
    const { supergraph, definition, document, plan } = this.#options;
    const schema = supergraph.apiSchema;
    const { clientName, fragments, selectionSet } = document;
    const selecting = { schema, fragments, conditions };
    const projection = new ProjectionCompiler({ ...plan, selecting, clientName });

    return {
      write: projection.root(this.#root, selectionSet),
      introspect: compileIntrospection({ schema, operation: definition, selecting, root: this.#root }),
    };
  }
}
