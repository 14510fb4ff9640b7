import type { BeginField } from "../../layout/form-again.js";
import { CheckField, DayField, SelectField } from "../../layout/form-fields.js";
import type { Language } from "../../words/language.js";
import { SIGNING_WORDS } from "./signing-words.js";

interface FieldsProps {
  readonly language: Language;
  readonly begin: BeginField;
}

/** Who signs a permission, and how: the same at the case manager's desk and at a counter. */
export function SigningFields({ language, begin }: FieldsProps) {
  const words = SIGNING_WORDS[language];

  return (
    <>
      <SelectField
        {...{ id: "giver", name: "giver", label: words.giver, ...begin("giver") }}
        choices={[
          { value: "SELF", text: words.self },
          { value: "GUARDIAN", text: words.guardian },
        ]}
      />
      <SelectField
        {...{ id: "guardians", name: "guardians", label: words.guardians, ...begin("guardians") }}
        choices={["1", "2"].map((value) => ({ value, text: value }))}
      />
      <DayField
        {...{ id: "sixteen", name: "sixteen", label: words.sixteen, hint: words.sixteenHint, language }}
        {...begin("sixteen")}
      />
      <ChannelField {...{ id: "channel", language, begin }} />
      <CheckField {...{ id: "interpreter", name: "interpreter", label: words.interpreter, ...begin("interpreter") }} />
    </>
  );
}

/** Who withdraws, and how. */
export function WithdrawingFields({ language, begin }: FieldsProps) {
  const words = SIGNING_WORDS[language];

  return (
    <>
      <SelectField
        {...{ id: "by", name: "by", label: words.by, ...begin("by") }}
        choices={[
          { value: "PERSON", text: words.self },
          { value: "GUARDIAN", text: words.guardian },
        ]}
      />
      <ChannelField {...{ id: "withdrawal-channel", language, begin }} />
    </>
  );
}

/** In writing or electronically. */
export function ChannelField({ id, language, begin }: FieldsProps & { readonly id: string }) {
  const words = SIGNING_WORDS[language];

  return (
    <SelectField
      {...{ id, name: "channel", label: words.channel, ...begin("channel") }}
      choices={[
        { value: "WRITTEN", text: words.written },
        { value: "ELECTRONIC", text: words.electronic },
      ]}
    />
  );
}
