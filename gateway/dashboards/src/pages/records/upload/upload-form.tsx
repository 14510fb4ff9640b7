import { AreaField, FileField, TextField } from "../../../layout/form-fields.js";
import { PostForm } from "../../../layout/post-form.js";
import type { Visit } from "../../../layout/visit.js";
import { FILE_FAULTS } from "../../../words/file-words.js";
import type { Language } from "../../../words/language.js";
import type { UploadedFile } from "./read-uploads.js";
import { UPLOAD_WORDS } from "./upload-words.js";

interface FormProps {
  readonly visit: Visit;
  readonly files: readonly UploadedFile[];
  /** Whether a dry run found nothing wrong, so that the same content may be imported. */
  readonly isReady: boolean;
}

/** Each file chosen or pasted: it works without JavaScript, and what was sent is still there afterwards, as text. */
export function UploadForm({ visit, files, isReady }: FormProps) {
  const words = UPLOAD_WORDS[visit.language];

  return (
    <PostForm visit={visit} action="/records/upload" hasFiles={true}>
      {files.map((file) => (
        <FileFields key={file.number} file={file} language={visit.language} />
      ))}
      <div class="hub-actions">
        <button class={`kern-btn kern-btn--${isReady ? "secondary" : "primary"}`} type="submit" name="as" value="check">
          <span class="kern-label">{words.check}</span>
        </button>
        {isReady && (
          <button class="kern-btn kern-btn--primary" type="submit" name="as" value="import">
            <span class="kern-label">{words.importNow}</span>
          </button>
        )}
      </div>
    </PostForm>
  );
}

interface FieldsProps {
  readonly file: UploadedFile;
  readonly language: Language;
}

function FileFields({ file: { number, name, text, fault }, language }: FieldsProps) {
  const words = UPLOAD_WORDS[language];

  return (
    <fieldset class="kern-fieldset">
      <FileField
        {...{ id: `file-${number}`, name: `file-${number}`, accept: ".csv,text/csv" }}
        {...{ label: words.choose(number), hint: words.chooseHint }}
        {...(fault !== null && { fault: FILE_FAULTS[language][fault] })}
      />
      <TextField
        {...{ id: `name-${number}`, name: `name-${number}`, value: name, isCode: true }}
        {...{ label: words.fileName(number), hint: words.fileNameHint }}
      />
      <AreaField
        {...{ id: `text-${number}`, name: `text-${number}`, value: text, rows: 6 }}
        {...{ label: words.file(number), hint: words.fileHint }}
      />
    </fieldset>
  );
}
