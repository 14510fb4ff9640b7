import { testConsentAudit } from "@kim-hub/kit/test-consent-audit";
import { naturalisation } from "../testing/naturalisation.js";

testConsentAudit(naturalisation);
