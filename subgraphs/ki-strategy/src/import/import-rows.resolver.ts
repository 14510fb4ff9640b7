import type { Context } from "@kim-hub/kit/context";
import { BadInputError, ForbiddenError } from "@kim-hub/kit/errors";
import { importLines, type LinesOutcome } from "@kim-hub/records/import-lines";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Internal } from "../data-classes.js";
import { FOR_COORDINATORS, requireCoordinator } from "../own-rows/require-coordinator.js";
import { REGISTRY } from "../tables.js";
import { ImportRowsInput } from "./import-rows.input.js";
import { ImportRowsReport, MOST_FAULTS } from "./import-rows-report.js";
import { getRowOwner, UnknownTerritoryError } from "./import-territory.js";
import { inGerman } from "./in-german.js";

/** A request with more does not reach the hub. */
const MOST_BYTES = 900_000;

@Resolver()
export class ImportRowsResolver {
  @Mutation(() => ImportRowsReport, {
    description:
      "Imports the rows of CSV files, all of them or none (Upload); with `dryRun` it only says what it would do. KIM coordinators, own territory.",
  })
  @Internal
  async importRows(
    @Arg("input", () => ImportRowsInput) { files, dryRun }: ImportRowsInput,
    @Ctx() { em, viewer }: Context,
  ): Promise<ImportRowsReport> {
    requireCoordinator(viewer);
    requireNamed(files);
    const begin = (own: Context["em"]) => getRowOwner(own, viewer);
    const outcome = await importLines(em, { registry: REGISTRY, files, dryRun, begin }).catch((error: unknown) => {
      throw error instanceof UnknownTerritoryError ? new ForbiddenError(FOR_COORDINATORS) : error;
    });

    return reportOf(outcome);
  }
}

function requireNamed(files: ImportRowsInput["files"]): void {
  if (files.length === 0) throw refusal("An import needs a file.", "must hold a file");
  const names = files.map(({ name }) => name);
  if (!names.every((name) => /^[a-z\d][a-z\d-]{0,60}\.csv$/.test(name)))
    throw refusal(
      "A file is named as the import knows it, such as milestones.csv.",
      "must hold files that are named as the import knows them, such as milestones.csv",
    );
  if (new Set(names).size < names.length)
    throw refusal("No two files of an import have the same name.", "must hold files of different names");
  const bytes = files.flatMap(({ lines }) => lines).reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
  if (bytes > MOST_BYTES)
    throw refusal(
      `The files of an import hold at most ${MOST_BYTES} bytes together.`,
      `must hold at most ${MOST_BYTES} bytes`,
    );
}

function refusal(message: string, rule: string): BadInputError {
  return new BadInputError(message, { fields: ["files"], rule, ruleInGerman: inGerman(rule) });
}

function reportOf({ isWritten, files, faults, findings }: LinesOutcome): ImportRowsReport {
  const readings = new Map(findings.map(({ file, reading }) => [file, reading]));

  return {
    isWritten,
    files: files.map((each) => ({ ...each, reading: readings.get(each.file) ?? null })),
    faults: faults.slice(0, MOST_FAULTS).map((fault) => ({ ...fault, ruleInGerman: inGerman(fault.rule) })),
  };
}
