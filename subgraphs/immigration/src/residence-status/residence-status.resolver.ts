import type { Context } from "@kim-hub/kit/context";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Status } from "../data-classes.js";
import { fileOf } from "../immigration-file/file-of.js";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";
import { Plausibility } from "../plausibility/plausibility.js";
import { findStatusFaults } from "./find-status-faults.js";
import { ResidenceStatus } from "./residence-status.js";

@Resolver(() => ResidenceStatus)
export class ResidenceStatusResolver {
  @FieldResolver(() => ImmigrationFile, { description: "The file that it stands in." })
  @Status
  file(@Root() row: ResidenceStatus, @Ctx() context: Context): Promise<ImmigrationFile> {
    return fileOf(row, context);
  }

  @FieldResolver(() => Plausibility, {
    nullable: true,
    description:
      "The first rule of the law of its first day that the status breaks, as far as the file's statuses show; null where none is broken.",
  })
  @Status
  async plausibility(@Root() status: ResidenceStatus, @Ctx() { loaders }: Context): Promise<Plausibility | null> {
    const [fault] = await findStatusFaults(status, loaders);

    return fault?.reason ?? null;
  }
}
