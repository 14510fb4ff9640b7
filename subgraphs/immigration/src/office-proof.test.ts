import { testOfficeProof } from "@kim-hub/kit/test-office-proof";
import { immigration } from "./testing/immigration.js";

testOfficeProof(immigration, { field: "person", type: "ImmigrationPerson" });
