import { testReceivingOffice } from "@kim-hub/kit/test-receiving-office";
import { naturalisation } from "../testing/naturalisation.js";

testReceivingOffice({
  example: naturalisation,
  mutation: "recordProcedureHandover",
  table: "procedure_handover",
});
