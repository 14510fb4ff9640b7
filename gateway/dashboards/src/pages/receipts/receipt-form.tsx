import { AreaField, FileField } from "../../layout/form-fields.js";
import { PostForm } from "../../layout/post-form.js";
import type { Visit } from "../../layout/visit.js";
import type { GivenReceipt } from "./read-receipt.js";
import { RECEIPT_WORDS } from "./receipt-words.js";

interface FormProps {
  readonly visit: Visit;
  readonly given: GivenReceipt;
}

/** Takes a receipt's file or its content, and gives it back with the proof of the log. */
export function ReceiptForm({ visit, given: { text, fileFault, textFault } }: FormProps) {
  const words = RECEIPT_WORDS[visit.language];
  if (!visit.session) return <p class="kern-body">{words.signInFirst}</p>;

  return (
    <PostForm visit={visit} action="/receipts" hasFiles={true}>
      <FileField
        {...{ id: "file", name: "file", accept: ".json,application/json" }}
        {...{ label: words.choose, hint: words.chooseHint }}
        {...(fileFault !== undefined && { fault: fileFault })}
      />
      <AreaField
        {...{ id: "receipts", name: "receipts", value: text, rows: 8, label: words.field, hint: words.fieldHint }}
        {...(textFault !== undefined && { fault: textFault })}
      />
      <p class="kern-body">{words.keepHint}</p>
      <div class="hub-actions">
        <button class="kern-btn kern-btn--primary" type="submit" name="as" value="page">
          <span class="kern-label">{words.check}</span>
        </button>
        <button class="kern-btn kern-btn--secondary" type="submit" name="as" value="file">
          <span class="kern-label">{words.keep}</span>
        </button>
      </div>
    </PostForm>
  );
}
