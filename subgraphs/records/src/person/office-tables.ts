import { DATA_STATE_MIGRATIONS, DataState } from "@kim-hub/kit/data-state";
import { MandateUse } from "@kim-hub/kit/mandate-use";
import type { EntityClass, MigrationObject } from "@mikro-orm/core";
import { PERSON_REGISTER_MIGRATIONS, RegisteredPerson } from "./person-register.js";

/** The tables that every office about persons keeps beside its files. */
export const OFFICE_ENTITIES: readonly EntityClass[] = [RegisteredPerson, DataState, MandateUse];

/** The tables that the migrations of an office's files rest on. */
export const OFFICE_MIGRATIONS: readonly MigrationObject[] = [...PERSON_REGISTER_MIGRATIONS, ...DATA_STATE_MIGRATIONS];
