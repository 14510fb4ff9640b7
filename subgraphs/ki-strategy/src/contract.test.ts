import { testContract } from "@kim-hub/kit/contract-testing";
import { database } from "./database.js";
import { createSchema } from "./schema.js";
import { startKiStrategy } from "./start.js";

testContract({ name: "ki-strategy", database, createSchema, start: startKiStrategy });
