import { type GraphQLType, getNamedType, isSpecifiedScalarType } from "graphql";

/** A type as the schema writes it, whose name leads to its page. */
export function TypeLink({ type }: { readonly type: GraphQLType }) {
  const named = getNamedType(type);
  const [before = "", after = ""] = String(type).split(named.name);

  return (
    <code>
      {before}
      {isSpecifiedScalarType(named) ? (
        named.name
      ) : (
        <a class="kern-link" href={addressOfType(named.name)}>
          {named.name}
        </a>
      )}
      {after}
    </code>
  );
}

export function addressOfType(name: string): string {
  return `/developer/schema/${name}`;
}
