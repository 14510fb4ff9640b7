import { testContract } from "@kim-hub/kit/contract-testing";
import { database } from "./database.js";
import { createSchema } from "./schema.js";
import { startImmigration } from "./start.js";

testContract({ name: "immigration", database, createSchema, start: startImmigration });
