import { testConsentAudit } from "@kim-hub/kit/test-consent-audit";
import { immigration } from "../testing/immigration.js";

testConsentAudit(immigration);
