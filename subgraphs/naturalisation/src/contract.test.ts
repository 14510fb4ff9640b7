import { testContract } from "@kim-hub/kit/contract-testing";
import { database } from "./database.js";
import { createSchema } from "./schema.js";
import { startNaturalisation } from "./start.js";

testContract({ name: "naturalisation", database, createSchema, start: startNaturalisation });
