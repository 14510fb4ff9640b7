import { Directive } from "type-graphql";

type FieldDecorator = PropertyDecorator & MethodDecorator;

/** The most entries that a list without pages can have, from which the gateway computes its cost. */
export function assumedSize(entries: number): FieldDecorator {
  return Directive(`@listSize(assumedSize: ${entries})`);
}

/** The cost of one object of the field, if making it is more work than reading a row. */
export function cost(weight: number): FieldDecorator {
  return Directive(`@cost(weight: ${weight})`);
}

/** A figure that the database counts over all files of a territory or an authority: as much work as reading a page of them. */
export const CountedFigure: FieldDecorator = cost(20);
