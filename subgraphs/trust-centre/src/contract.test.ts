import { testContract } from "@kim-hub/kit/contract-testing";
import { database } from "./database.js";
import { createSchema } from "./schema.js";
import { startTrustCentre } from "./start.js";

testContract({ name: "trust-centre", database, createSchema, start: startTrustCentre });
