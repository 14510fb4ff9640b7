import { localDate } from "@kim-hub/kit/calendar";
import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import type { Page } from "@kim-hub/kit/page";
import { PageArguments } from "@kim-hub/kit/page-arguments";
import { pageOfFiles } from "@kim-hub/kit/page-of-files";
import { StatusGroup } from "@kim-hub/kit/status-group";
import { beginsLike } from "@kim-hub/records/file-reference";
import { ofPseudonym, PSEUDONYM_FILTER } from "@kim-hub/records/pseudonym-filter";
import { raw } from "@mikro-orm/core";
import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";
import { Status } from "../data-classes.js";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";
import { codesOf } from "../status-code/status-code.js";

const ImmigrationFileConnection = createConnection(ImmigrationFile, Status);

@Resolver()
export class FileListResolver {
  @Query(() => ImmigrationFileConnection, {
    nullable: true,
    description:
      "The files of the caller's own immigration office that are not handed over, in order of their references. For residence procedures.",
  })
  @Status
  files(
    @Arg("statusGroup", () => StatusGroup, {
      nullable: true,
      description: "Only of persons who hold such a status today.",
    })
    group: StatusGroup | null,
    @Arg("reference", () => String, { nullable: true, description: "How the file reference begins (Aktenzeichen)." })
    beginning: string | null,
    @Arg("pseudonym", () => ID, PSEUDONYM_FILTER) pseudonym: string | null | undefined,
    @Args() page: PageArguments,
    @Ctx() context: Context,
  ): Promise<Page<ImmigrationFile>> {
    return pageOfFiles(context, {
      type: ImmigrationFile,
      where: {
        // Row-level security says it, too; said here, PostgreSQL reads the own files only, in their order.
        authorityId: context.viewer.authority ?? "",
        handedOverOn: null,
        ...(beginning && { fileReference: beginsLike(beginning) }),
        ...ofPseudonym(pseudonym),
        ...(group && { [holdsToday(group)]: [] }),
      },
      orderBy: { fileReference: "asc" },
      page,
    });
  }
}

/** A condition on the file: a status of the group covers the day of asking. */
function holdsToday(group: StatusGroup): symbol {
  return raw(
    (alias) => `exists (select 1 from residence_status held where held.file_id = ${alias}.id
      and held.code in (select jsonb_array_elements_text(?::jsonb))
      and held.valid_from <= ?::date and (held.valid_to is null or held.valid_to >= ?::date))`,
    [JSON.stringify(codesOf(group)), localDate(), localDate()],
  );
}
