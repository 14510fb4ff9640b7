import { readFileSync } from "node:fs";
import { CLERK_ROLES, OFFICE_PURPOSES, officeOfClerk, officeOfPurpose } from "@kim-hub/offices/callers";
import { declarationOf, OFFICE_SUBGRAPHS, requireOffice } from "@kim-hub/offices/office-names";
import { recordOf } from "@kim-hub/offices/record-of";
import { parse } from "yaml";

interface Controller {
  readonly unit: string;
  readonly activity: string;
  readonly persons: readonly string[];
  readonly supervisedBy: string;
}

/** What no field can say: of the offices as the registry declares it, of all else as `processing.yaml` does. */
export interface Words {
  readonly joint: string;
  readonly thirdCountries: string;
  readonly measures: readonly string[];
  readonly controllers: Readonly<Record<string, Controller>>;
  readonly classes: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
  readonly purposes: Readonly<Record<string, string>>;
}

export function readWords(): Words {
  const words: Words = parse(readFileSync(new URL("../processing.yaml", import.meta.url), "utf8"));

  return {
    ...words,
    controllers: { ...words.controllers, ...recordOf(OFFICE_SUBGRAPHS, controllerOf) },
    roles: { ...words.roles, ...recordOf(CLERK_ROLES, (role) => declarationOf(officeOfClerk(role)).clerk.inRecord) },
    purposes: {
      ...words.purposes,
      ...recordOf(OFFICE_PURPOSES, (purpose) => declarationOf(officeOfPurpose(purpose)).purpose.inRecord),
    },
  };
}

function controllerOf(name: string): Controller {
  return declarationOf(requireOffice(name, ({ subgraph }) => subgraph)).controller;
}

export function requireWords<T>(words: Readonly<Record<string, T>>, name: string): T {
  const found = words[name];
  if (found === undefined) throw new Error(`schema/processing.yaml has no German words for ${name}.`);

  return found;
}
