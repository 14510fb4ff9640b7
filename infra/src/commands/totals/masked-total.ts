/** `npm run masked-total -- contribute round.json`: the total of several authorities' counts, of which none shows its own. */
import { generateKeyPairSync } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readAccessMatrix } from "@kim-hub/kit/access-matrix";
import { addContributions } from "@kim-hub/kit/add-contributions";
import { contribute, type MaskedFigure } from "@kim-hub/kit/contribute";
import { createOrm } from "@kim-hub/kit/database";
import { DisclosureControl } from "@kim-hub/kit/disclosure-control";
import { PublicError } from "@kim-hub/kit/errors";
import { protectTotal } from "@kim-hub/kit/protect-total";
import { ROOT } from "../../installation/root.js";
import type { SubgraphName } from "../../installation/subgraphs.js";
import { DATABASES } from "../../installation/tables.js";
import { renderData } from "../../terminal/table.js";
import type { CommandContext } from "../command-context.js";
import { CommandError, InputError } from "../command-error.js";
import { findDatabaseUrl } from "../database/database-url.js";
import { isUnreachable } from "../database/is-unreachable.js";
import type { Importable } from "../import/import-target.js";
import { getImporter } from "../import/importer.js";
import { readContribution, readPrivateKey, readPublicKeys, readRound } from "./masked-files.js";

export interface KeyOptions {
  /** The file that is made for the private key. */
  readonly privateKey: string;
}

export interface ContributeOptions {
  readonly privateKey: string;
  readonly publicKeys: string;
  /** An invented person who contributes. */
  readonly as?: string;
}

export interface TotalOptions {
  readonly format: "json" | "table";
}

interface FigureOfOffice {
  readonly subgraph: SubgraphName & Importable;
  readonly load: () => Promise<MaskedFigure>;
}

const FIGURES: Readonly<Record<string, FigureOfOffice>> = {
  RESIDENTS_BY_STATUS_GROUP: {
    subgraph: "immigration",
    load: async () => (await import("@kim-hub/immigration/masked-residents")).MASKED_RESIDENTS,
  },
  CLIENTS_BY_STAGE: {
    subgraph: "case-management",
    load: async () => (await import("@kim-hub/case-management/masked-clients")).MASKED_CLIENTS,
  },
};

/** Makes an authority's key pair: the private key stays in a file of its own, the public one is printed for the other authorities. */
export function makeMaskKey(
  authority: string,
  { privateKey: path }: KeyOptions,
  { config, terminal }: CommandContext,
): 0 {
  const file = resolve(config.directory, path);
  if (existsSync(file)) throw new InputError(`There is a file at ${file} already: no key is written over another.`);
  const { privateKey, publicKey } = generateKeyPairSync("x25519");
  writeFileSync(file, JSON.stringify(privateKey.export({ format: "jwk" })), { mode: 0o600, flag: "wx" });
  terminal.print(JSON.stringify({ [authority]: publicKey.export({ format: "jwk" }) }, null, 2));

  return 0;
}

/** Beside the office's own database, as an import is: neither the unmasked counts nor the key pass a service. */
export async function contributeMasked(
  roundFile: string,
  { privateKey, publicKeys, as }: ContributeOptions,
  { config, terminal }: CommandContext,
): Promise<0> {
  const at = (path: string) => resolve(config.directory, path);
  const round = readRound(at(roundFile));
  const { subgraph, load } = requireFigure(round.figure);
  const keys = { privateKey: readPrivateKey(at(privateKey)), publicKeys: readPublicKeys(at(publicKeys)) };
  const url = findDatabaseUrl(subgraph, config.environment);
  const steward = await getImporter({ subgraph, as }, config);
  const orm = createOrm(DATABASES[subgraph], url);
  try {
    const contribution = await contribute(orm.em.fork(), {
      ...{ maskedFigure: await load(), round, steward },
      contributor: { authority: steward.authority ?? "", ...keys },
    });
    terminal.print(JSON.stringify(contribution, null, 2));
  } catch (error) {
    throw asSentence(error);
  } finally {
    await orm.close();
  }

  return 0;
}

/** Adds up what the authorities gave and prints what the disclosure control lets through; the plain sums are nowhere written. */
export async function printMaskedTotal(
  roundFile: string,
  contributionFiles: readonly string[],
  { format }: TotalOptions,
  { config, terminal }: CommandContext,
): Promise<0> {
  const at = (path: string) => resolve(config.directory, path);
  const round = readRound(at(roundFile));
  const figure = await requireFigure(round.figure).load();
  const matrix = readAccessMatrix(config.environment.ACCESS_MATRIX_FILE || join(ROOT, "schema/access-matrix.yaml"));
  try {
    const sums = addContributions(
      round,
      contributionFiles.map((file) => readContribution(at(file))),
    );
    if (sums.length !== figure.cells.length)
      throw new InputError(`A contribution to ${round.figure} has ${figure.cells.length} words.`);
    const cells = protectTotal(figure.cells, sums, new DisclosureControl(matrix));
    const report = {
      ...round,
      cells: cells.map(({ key, persons: { value, suppression } }) => ({ key, persons: value, suppression })),
    };
    terminal.print(format === "json" ? JSON.stringify(report, null, 2) : renderData(report));
  } catch (error) {
    throw asSentence(error);
  }

  return 0;
}

function requireFigure(name: string): FigureOfOffice {
  const figure = Object.hasOwn(FIGURES, name) ? FIGURES[name] : undefined;
  if (!figure) throw new InputError(`A round is about one of ${Object.keys(FIGURES).join(", ")}.`);

  return figure;
}

function asSentence(error: unknown): unknown {
  if (error instanceof PublicError) return new InputError(error.message);

  return isUnreachable(error) ? new CommandError("No database answers; start the hub with npm start.", 1) : error;
}
