import { testOfficeFile } from "@kim-hub/kit/test-office-file";
import { sampleOffice } from "./testing/sample-office.js";

testOfficeFile(sampleOffice);
