import { Directive } from "type-graphql";

type FieldDecorator = PropertyDecorator & MethodDecorator;

/** How many entries a list that is not paged has at most, so that the gateway knows what asking for it costs. */
export function assumedSize(entries: number): FieldDecorator {
  return Directive(`@listSize(assumedSize: ${entries})`);
}

/** A connection: its lists are as long as the argument `first` says. */
export const Paged: FieldDecorator = Directive(
  `@listSize(slicingArguments: ["first"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)`,
);

/** What one object of the field costs, where making it is more work than reading a row. */
export function cost(weight: number): FieldDecorator {
  return Directive(`@cost(weight: ${weight})`);
}
