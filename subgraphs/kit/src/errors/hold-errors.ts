import { type GraphQLResolveInfo, type GraphQLSchema, isObjectType, responsePathAsArray } from "graphql";
import { responseName } from "../document/response-name.js";
import { orderErrors } from "./order-errors.js";

/** A field that failed, before anybody hears of it. */
interface Failed {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly report: () => void;
}

/**
 * Reports the errors of a request's fields in the order of their places, once none of its fields is under way. When a required field fails,
 * graphql-js completes its object without waiting for the fields beside it. The errors in the answer and the rows of the log would then
 * depend on the order in which fields finish.
 */
export function holdErrors(schema: GraphQLSchema): GraphQLSchema {
  const requests = new WeakMap<object, RequestFields>();
  const fieldsOf = (context: object): RequestFields => {
    const fields = requests.get(context) ?? new RequestFields();
    requests.set(context, fields);

    return fields;
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (!resolve) continue;
      field.resolve = (parent, args, context: object, info) => {
        try {
          const value: unknown = resolve(parent, args, context, info);
          if (isPromise(value)) return fieldsOf(context).follow(value, info);
          if (Array.isArray(value)) fieldsOf(context).await(value.filter(isPromise));

          return value;
        } catch (error) {
          return fieldsOf(context).follow(Promise.reject(error), info);
        }
      };
    }
  }

  return schema;
}

/** The fields of one request that are under way, and those that failed. */
class RequestFields {
  #running = 0;
  #failed: Failed[] = [];
  #info: GraphQLResolveInfo | null = null;

  /** The field's value; its error only when no field is under way any more. */
  follow(value: PromiseLike<unknown>, info: GraphQLResolveInfo): Promise<unknown> {
    this.#running += 1;

    return new Promise((resolve, reject) => {
      value.then(
        (resolved) => {
          resolve(resolved);
          this.#end();
        },
        (error: unknown) => {
          const path = responsePathAsArray(info.path);
          this.#failed.push({ path, message: String(error), report: () => reject(error) });
          this.#info = info;
          this.#end();
        },
      );
    });
  }

  /** The items of a list are under way too, and what is asked of each comes after it. */
  await(items: readonly PromiseLike<unknown>[]): void {
    this.#running += items.length;
    const end = () => this.#end();
    for (const item of items) item.then(end, end);
  }

  #end(): void {
    this.#running -= 1;
    if (this.#running > 0 || this.#failed.length === 0) return;
    // The fields below a value begin after it.
    setImmediate(() => this.#report());
  }

  #report(): void {
    if (this.#running > 0 || !this.#info) return;
    const { operation, fragments } = this.#info;
    const failed = this.#failed;
    this.#failed = [];
    const inOrder = orderErrors(failed, {
      selectionSet: operation.selectionSet,
      fragments: new Map(Object.entries(fragments)),
      nameOf: responseName,
    });
    for (const { report } of inOrder) report();
  }
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof Object(value).then === "function";
}
