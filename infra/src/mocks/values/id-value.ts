import { declarationOf, findOffice, OFFICE_NAMES } from "@kim-hub/offices/office-names";
import { pickAgs, pickPlace } from "./place.js";
import { numberOf, type Seed } from "./seed.js";

/** Whose id it is. */
export interface IdPlace {
  readonly subgraph: string;
  readonly typeName: string;
  readonly fieldName: string;
}

/** The office that counsels across the legal domains: a pseudonym that no office of its own gives is that of its client. */
const CLIENTS_OFFICE = OFFICE_NAMES.find((name) => declarationOf(name).legalDomains === null);

/** An id of the kind that the field holds; names of the demonstration where it names a person, an authority or a steering group. */
export function idValue({ subgraph, typeName, fieldName }: IdPlace, seed: Seed): string {
  const office = findOffice(subgraph) ?? CLIENTS_OFFICE;
  const prefix = office ? declarationOf(office).authorities.prefix : "KI";
  if (/pseudonym/i.test(fieldName)) return `${prefix.toLowerCase()}-${pickPlace(seed).key}-erfunden`;
  if (/body|steeringGroup/i.test(fieldName)) return `LG-${pickAgs(seed)}`;
  if (/authority|agency/i.test(fieldName) || typeName === "Authority")
    return `${findOffice(subgraph) ? prefix : "KI"}-${pickAgs(seed)}`;

  return `${fieldName === "id" ? kebab(typeName) : kebab(fieldName)}-${1000 + numberOf(seed, 9000)}-erfunden`;
}

function kebab(name: string): string {
  return name.replace(/(?<=[a-z\d])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}
