import type { Context } from "@kim-hub/kit/context";
import type { Loaders, RowClass } from "@kim-hub/kit/loaders";
import type { EntityManager } from "@mikro-orm/postgresql";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Public } from "../data-classes.js";
import { Inference } from "./inference.js";

interface Row {
  readonly id: string;
}

/** Adds to a type of rows which of their figures do not stand in the document but follow from it. */
export function createInferenceResolver(Type: RowClass): new () => object {
  @Resolver(() => Type)
  class InferenceResolver {
    @FieldResolver(() => Boolean, { description: "Whether one of its figures is inferred (erschlossen)." })
    @Public
    async inferred(@Root() row: Row, @Ctx() { em, loaders }: Context): Promise<boolean> {
      return (await listInferences(Type, row, { em, loaders })).length > 0;
    }

    @FieldResolver(() => [Inference], { description: "Which of its figures are inferred, and from what." })
    @Public
    inferences(@Root() row: Row, @Ctx() { em, loaders }: Context): Promise<readonly Inference[]> {
      return listInferences(Type, row, { em, loaders });
    }
  }

  return InferenceResolver;
}

async function listInferences(
  Type: RowClass,
  { id }: Row,
  { em, loaders }: { readonly em: EntityManager; readonly loaders: Loaders },
): Promise<readonly Inference[]> {
  const found = await loaders.list(Inference, "row", `${em.getMetadata().get(Type).tableName}/${id}`);

  return found.toSorted((left, right) => left.id.localeCompare(right.id));
}
