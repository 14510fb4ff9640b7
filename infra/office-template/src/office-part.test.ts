import { testOfficePart } from "@kim-hub/kit/test-office-part";
import { sampleOffice } from "./testing/sample-office.js";

testOfficePart(sampleOffice);
