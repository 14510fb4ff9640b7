import { testConsentAudit } from "@kim-hub/kit/test-consent-audit";
import { sampleOffice } from "../testing/sample-office.js";

testConsentAudit(sampleOffice);
