import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  print,
} from "graphql";
import type { Language } from "../../../words/language.js";
import { nameOffice } from "../../../words/office-words.js";
import { Description } from "./description.js";
import { factsOfField } from "./field-facts.js";
import { MANUAL_WORDS } from "./manual-words.js";
import { TypeLink } from "./type-link.js";

interface FieldProps {
  readonly field: GraphQLField<unknown, unknown>;
  readonly parent: GraphQLNamedType;
  readonly schema: GraphQLSchema;
  readonly language: Language;
}

/** A field of an answer: its type, its arguments, who answers and what rule its data have. */
export function ManualField({ field, parent, schema, language }: FieldProps) {
  const words = MANUAL_WORDS[language];
  const { offices, data } = factsOfField(field, parent, schema);
  const facts = [
    [words.answeredBy, offices.map((office) => nameOffice(office, language)).join(", ")],
    ...(data
      ? [
          [words.dataClass, data.dataClass],
          [words.basis, data.basis],
          [words.retention, data.retention],
        ]
      : []),
    ...(field.deprecationReason ? [[words.deprecated, field.deprecationReason]] : []),
  ];

  return (
    <section aria-labelledby={`field-${field.name}`}>
      <h3 class="kern-heading-small" id={`field-${field.name}`}>
        <code>{field.name}</code>
      </h3>
      <p class="kern-body">
        <TypeLink type={field.type} />
      </p>
      <Description text={field.description} />
      <p class="kern-body">{facts.map(([name, value]) => `${name}: ${value}`).join("; ")}</p>
      {field.args.length > 0 && <InputList inputs={field.args} title={words.arguments} language={language} />}
    </section>
  );
}

interface InputListProps {
  readonly inputs: readonly (GraphQLArgument | GraphQLInputField)[];
  readonly title: string;
  readonly language: Language;
}

/** What may be given: arguments of a field, or fields of an input. */
export function InputList({ inputs, title, language }: InputListProps) {
  return (
    <>
      <p class="kern-body">
        <strong>{title}</strong>
      </p>
      <ul>
        {inputs.map((input) => (
          <li key={input.name}>
            <code>{input.name}</code>: <TypeLink type={input.type} />
            {input.defaultValue !== undefined && ` ${MANUAL_WORDS[language].byDefault} ${showDefault(input)}`}
            <Description text={input.description} />
          </li>
        ))}
      </ul>
    </>
  );
}

function showDefault({ defaultValue, type }: GraphQLArgument | GraphQLInputField): string {
  const node = astFromValue(defaultValue, type);

  return node ? print(node) : "null";
}
