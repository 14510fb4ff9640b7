import type { FiledIdentity } from "@kim-hub/kit/linkage-identity";
import type { NamePool } from "./name-pools.js";
import type { NameShares } from "./name-shares.js";

/** The offices that may know a person. */
export const AUTHORITIES = ["ABH-05711", "CM-05711", "EBH-05711"] as const;

type Authority = (typeof AUTHORITIES)[number];

export interface InventedPerson {
  readonly pool: NamePool;
  /** How common the names of the pool are; null where nobody bears another. */
  readonly shares: NameShares | null;
  readonly familyName: string;
  /** Empty for people of one name. */
  readonly givenNames: readonly string[];
  readonly birthDate: string;
}

/** A person as one office has them in its files. */
export interface InventedFile {
  readonly authority: Authority;
  readonly person: number;
  readonly origin: string;
  readonly identity: FiledIdentity;
}
