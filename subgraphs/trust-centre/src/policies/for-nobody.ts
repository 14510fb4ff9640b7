import type { PolicyDef } from "@mikro-orm/core";

/** Functions of the database alone read and write it. */
export const FOR_NOBODY: PolicyDef = { name: "for_nobody", command: "select", using: "false" };
