import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import type { RowClass } from "@kim-hub/kit/loaders";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

interface FileWithId {
  readonly id: string;
}

/** The rows of an office's files, whatever their kind. */
export interface RowsOfFile {
  /** The type of the file. */
  readonly of: RowClass<FileWithId>;
  /** The property by which a row refers to its file. */
  readonly by: string;
  /** The data class of the rows. */
  readonly Protected: MethodDecorator;
}

/** The rows of one kind, as a field of their file. */
export interface RowsField<T extends object> {
  readonly type: RowClass<T>;
  /** Of the field of the file. */
  readonly name: string;
  readonly description: string;
  readonly compare: (left: T, right: T) => number;
  /** As many rows of the kind as a file has at most. */
  readonly atMost: number;
  /** The data class of these rows, where it is not that of the others. */
  readonly Protected?: MethodDecorator;
}

/** Makes the fields of an office's file that list its rows of one kind, each by one statement for however many files. */
export function createRowsOf({ of, by, Protected: ofOffice }: RowsOfFile) {
  return <T extends object>({
    type,
    name,
    description,
    compare,
    atMost,
    Protected = ofOffice,
  }: RowsField<T>): (new () => object) => {
    @Resolver(() => of)
    class RowsResolver {
      // Two methods of one name would be one field to type-graphql, whatever their fields are called.
      @FieldResolver(() => [type], { description })
      @assumedSize(atMost)
      @Protected
      async [name](@Root() { id }: FileWithId, @Ctx() { loaders }: Context): Promise<readonly T[]> {
        const rows = await loaders.list(type, by, id);

        return rows.toSorted(compare);
      }
    }

    return RowsResolver;
  };
}

/** Compares by a text of the row, such as its day, for sorting. */
export function byText<T>(textOf: (row: T) => string): (left: T, right: T) => number {
  return (left, right) => textOf(left).localeCompare(textOf(right));
}
