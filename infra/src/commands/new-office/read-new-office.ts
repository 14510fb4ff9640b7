import { existsSync } from "node:fs";
import { join } from "node:path";
import { LegalDomain } from "@kim-hub/kit/legal-domain";
import { declarationOf, OFFICE_NAMES } from "@kim-hub/offices/office-names";
import { SUBGRAPHS } from "@kim-hub/offices/subgraphs";
import { readHubConfig } from "../../installation/config.js";
import { ROOT } from "../../installation/root.js";
import { InputError } from "../command-error.js";
import { requireKebabCase } from "../require-kebab-case.js";
import type { NewOffice } from "./asked-office.js";

/** The arguments of `npm run new-office`. */
export interface NewOfficeOptions {
  readonly term: string;
  readonly prefix: string;
  readonly legalDomain: string;
  readonly port?: string;
}

const TERM = /^\p{L}[\p{L} -]{1,80}$/u;
const PREFIX = /^[A-Z]{2,6}$/;

/** The office that is asked for; one sentence where a name breaks a rule, or another office has it. */
export function readNewOffice(subgraph: string, options: NewOfficeOptions): NewOffice {
  const { term, prefix, legalDomain, port } = options;
  requireKebabCase("An office's name", subgraph);
  const isTaken = existsSync(join(ROOT, "subgraphs", subgraph)) || SUBGRAPHS.some((name) => name === subgraph);
  demand(!isTaken, `There is a subgraph ${subgraph} already.`);
  demand(TERM.test(term), `--term takes the official German term in letters, such as Jugendamt, not '${term}'.`);
  demand(PREFIX.test(prefix), `--prefix takes two to six capital letters, such as JA, not '${prefix}'.`);
  const owner = OFFICE_NAMES.find((name) => declarationOf(name).authorities.prefix === prefix);
  demand(owner === undefined, `The authorities of ${owner} have the prefix ${prefix} already.`);
  const domains = Object.values(LegalDomain);
  demand(
    domains.some((domain) => domain === legalDomain),
    `--legal-domain takes one of ${domains.join(", ")}, not '${legalDomain}'.`,
  );

  return { subgraph, term, prefix, legalDomain, port: port === undefined ? nextPort() : readPort(port) };
}

function readPort(text: string): number {
  const port = /^\d{4,5}$/.test(text) ? Number(text) : 0;
  demand(port >= 1024 && port <= 65_535, `--port takes a number from 1024 to 65535, not '${text}'.`);
  demand(!takenPorts().includes(port), `A service of the hub has the port ${port} already.`);

  return port;
}

/** The lowest that no service of the hub has. */
function nextPort(): number {
  const taken = takenPorts();
  let port = Math.min(...taken);
  while (taken.includes(port)) port += 1;

  return port;
}

function takenPorts(): readonly number[] {
  return Object.values(readHubConfig({}).ports);
}

function demand(holds: boolean, rule: string): void {
  if (!holds) throw new InputError(rule);
}
