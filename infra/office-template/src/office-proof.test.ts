import { testOfficeProof } from "@kim-hub/kit/test-office-proof";
import { sampleOffice } from "./testing/sample-office.js";

testOfficeProof(sampleOffice, { field: "person", type: "SampleOfficePerson" });
