import { testOfficeFile } from "@kim-hub/kit/test-office-file";
import { naturalisation } from "./testing/naturalisation.js";

testOfficeFile(naturalisation);
