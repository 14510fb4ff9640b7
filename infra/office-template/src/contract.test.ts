import { testContract } from "@kim-hub/kit/contract-testing";
import { database } from "./database.js";
import { createSchema } from "./schema.js";
import { startSampleOffice } from "./start.js";

testContract({ name: "sample-office", database, createSchema, start: startSampleOffice });
