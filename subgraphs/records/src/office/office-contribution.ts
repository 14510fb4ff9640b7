import type { DatabaseDefinition } from "@kim-hub/kit/database";
import type { EndedReason } from "@kim-hub/kit/ended-reason";
import type { RowClass } from "@kim-hub/kit/loaders";
import type { PathEvent } from "@kim-hub/kit/path-event";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { PersonalFile } from "../person/personal-file.js";
import type { Translate } from "../table/fault.js";
import type { Registry } from "../table/registry.js";

/** What an office gives to the hub's commands, which load it only for the work on that office. */
export interface OfficeContribution {
  readonly database: DatabaseDefinition;
  readonly registry: Registry;
  /** The rules of its import. */
  readonly inGerman: Translate;
  /** That say who its persons are. */
  readonly files: RowClass<PersonalFile>;
  /** Of what its part of a path is made, where it `releasesPart`. */
  readonly released?: Released;
  /** Of an office that `endsLinks`. */
  readonly ending?: Ending;
}

/** From which list the codes of an office's segments are, in its order. */
export interface Released {
  readonly event: PathEvent;
  readonly codes: readonly string[];
}

/** What an office's files say of links that end. */
export interface Ending {
  readonly reason: EndedReason;
  /** The pseudonyms of those whose links end on one of these days; `em` reads as the office's application role. */
  readonly list: (
    em: EntityManager,
    days: { readonly since: string; readonly on: string },
  ) => Promise<readonly string[]>;
}
