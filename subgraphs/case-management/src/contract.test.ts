import { testContract } from "@kim-hub/kit/contract-testing";
import { database } from "./database.js";
import { createSchema } from "./schema.js";
import { startCaseManagement } from "./start.js";

testContract({ name: "case-management", database, createSchema, start: startCaseManagement });
