import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import type { RowClass } from "@kim-hub/kit/loaders";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Case } from "../data-classes.js";
import { CaseManagementCase } from "./case-management-case.js";
import type { RowOfCase } from "./row-of-case.js";

interface RowsField<T extends RowOfCase> {
  readonly type: RowClass<T>;
  /** Of the field of the case. */
  readonly name: string;
  readonly description: string;
  /** By what the rows are sorted, as text. */
  readonly orderOf: (row: T) => string;
  /** The data class of the rows, where it is not that of the case. */
  readonly Protected?: MethodDecorator;
}

/** More rows of one kind than a case has. */
const MOST_ROWS = 50;

/** The field of a case that lists its rows of one kind, by one statement for however many cases. */
export function createRowsResolver<T extends RowOfCase>({
  type,
  name,
  description,
  orderOf,
  Protected = Case,
}: RowsField<T>): new () => object {
  @Resolver(() => CaseManagementCase)
  class RowsResolver {
    // Two methods of one name would be one field to type-graphql, whatever their fields are called.
    @FieldResolver(() => [type], { description })
    @assumedSize(MOST_ROWS)
    @Protected
    async [name](@Root() { id }: CaseManagementCase, @Ctx() { loaders }: Context): Promise<readonly T[]> {
      const rows = await loaders.list(type, "caseFile", id);

      return rows.toSorted((left, right) => orderOf(left).localeCompare(orderOf(right)));
    }
  }

  return RowsResolver;
}
