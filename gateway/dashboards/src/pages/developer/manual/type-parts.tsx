import type { Contract } from "@kim-hub/kit/contract";
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from "graphql";
import type { Language } from "../../../words/language.js";
import { Description } from "./description.js";
import { InputList, ManualField } from "./manual-field.js";
import { MANUAL_WORDS } from "./manual-words.js";
import { isPublished } from "./published-types.js";
import { TypeLink } from "./type-link.js";

/** So many fields or codes on a page keep it under 60 KB. */
const PARTS_OF_A_PAGE = 30;

interface PartsProps {
  readonly type: GraphQLNamedType;
  readonly contract: Contract;
  readonly language: Language;
  /** Counted from 1. */
  readonly page: number;
}

/** How many pages a type has. */
export function countPages(type: GraphQLNamedType): number {
  return Math.max(1, Math.ceil(countParts(type) / PARTS_OF_A_PAGE));
}

function countParts(type: GraphQLNamedType): number {
  if (isEnumType(type)) return type.getValues().filter(isPublished).length;

  return "getFields" in type ? Object.values<object>(type.getFields()).filter(isPublished).length : 0;
}

/** The fields, codes or kinds of a type that stand on one of its pages. */
export function TypeParts({ type, contract: { schema, labels }, language, page }: PartsProps) {
  const words = MANUAL_WORDS[language];
  const onPage = <Part extends object>(parts: readonly Part[]) =>
    parts.filter(isPublished).slice((page - 1) * PARTS_OF_A_PAGE, page * PARTS_OF_A_PAGE);
  if (isObjectType(type) || isInterfaceType(type))
    return (
      <>
        <h2 class="kern-heading-medium">{words.fields}</h2>
        {onPage(Object.values(type.getFields())).map((field) => (
          <ManualField key={field.name} {...{ field, schema, language }} parent={type} />
        ))}
      </>
    );
  if (isInputObjectType(type))
    return <InputList inputs={onPage(Object.values(type.getFields()))} title={words.fields} language={language} />;
  if (isUnionType(type))
    return (
      <ul aria-label={words.members}>
        {type.getTypes().map((member) => (
          <li key={member.name}>
            <TypeLink type={member} />
          </li>
        ))}
      </ul>
    );
  if (!isEnumType(type)) return null;

  return (
    <>
      <h2 class="kern-heading-medium">{words.codes}</h2>
      <dl class="kern-description-list">
        {onPage(type.getValues()).map(({ name, description }) => (
          <div key={name} class="kern-description-list-item">
            <dt class="kern-description-list-item__key">
              <code>{name}</code>
            </dt>
            <dd class="kern-description-list-item__value">
              <span lang="de">{labels.get(`${type.name}.${name}`) ?? ""}</span>
              <Description text={description} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
