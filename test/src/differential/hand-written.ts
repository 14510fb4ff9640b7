import { LINK } from "./subgraph-draft.js";

/** A world made for one construct, with questions about it. */
export interface HandWritten {
  readonly fact: string;
  readonly subgraphs: Readonly<Record<string, string>>;
  readonly questions: readonly string[];
}

/** Constructs that generated worlds hit rarely. */
export const HAND_WRITTEN: readonly HandWritten[] = [
  {
    fact: "an interface object answers for every type behind the interface",
    subgraphs: linked({
      media: `
        interface Media @key(fields: "id") { id: ID! title: String }
        type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
        type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int! }
        type Query { media: [Media] book: Book shelf: [[Media!]!] }`,
      reviews: `
        type Media @key(fields: "id") @interfaceObject { id: ID! score(scale: Int = 5): Float best: Review other: Media }
        type Review @key(fields: "id") { id: ID! of: Media text: String! }
        type Query { reviews: [Review!] rated: [Media] }`,
    }),
    questions: [
      "{ media { __typename title score } }",
      "{ media { ... on Book { __typename pages score } ... on Film { minutes best { of { title } } } } }",
      "{ rated { score title } }",
      "{ rated { id __typename } }",
      "{ rated { ... on Film { __typename score } ... on Book { other { id } __typename } } }",
      "{ rated { __typename score other { __typename title } } }",
      "{ book { __typename score(scale: 10) other { ... on Film { minutes } ... on Book { pages score } } } }",
      "{ reviews { text of { __typename score title ... on Book { pages } } } shelf { score } }",
    ],
  },
  {
    fact: "unions stand in lists of lists, and each subgraph knows members of its own",
    subgraphs: linked({
      left: `
        type Person @key(fields: "id") { id: ID! name: String! }
        type Place @key(fields: "id") { id: ID! street: String }
        type Note @shareable { text: String }
        union Found = Person | Place | Note
        type Query { found: [[Found]!] deep: [[[Found!]]] }`,
      right: `
        type Person @key(fields: "id") { id: ID! age: Int friends: [[Person]] }
        type Place @key(fields: "id") { id: ID! people: [Person!]! seen: [[Found]] }
        union Found = Person | Place
        type Query { seen: [[Found]] }`,
    }),
    questions: [
      "{ found { __typename ... on Person { name age } ... on Place { street people { name age } } ... on Note { text } } }",
      "{ deep { ... on Person { age friends { name friends { name } } } ... on Place { __typename } } }",
      "{ seen { ... on Person { name } ... on Place { street seen { ... on Person { name } ... on Place { id } } } } }",
      "{ found { ...P ... on Place { people { ...P } } } } fragment P on Person { age z: age name friends { age } }",
    ],
  },
  {
    fact: "a key has parts and nested parts, and one subgraph translates it into another key",
    subgraphs: linked({
      register: `
        type Office @key(fields: "region number") { region: String! number: Int! head: Clerk }
        type Clerk @key(fields: "desk { code }") { desk: Desk! name: String }
        type Desk @shareable { code: String! }
        type Query { offices: [Office!] clerk: Clerk! }`,
      directory: `
        type Office @key(fields: "region number") @key(fields: "id") { region: String! number: Int! id: ID! phone: String }
        type Clerk @key(fields: "desk { code }") @key(fields: "id") { desk: Desk! id: ID! room: Int! }
        type Desk @shareable { code: String! }`,
      salaries: `
        type Office @key(fields: "id") { id: ID! budget: Float clerks: [Clerk] }
        type Clerk @key(fields: "id") { id: ID! salary: Int office: Office! }`,
    }),
    questions: [
      "{ offices { region budget phone clerks { name room salary } } }",
      "{ clerk { salary office { number budget head { name salary } } desk { code } } }",
      "{ offices { head { office { head { office { phone } } } } } again: offices { budget } }",
    ],
  },
  {
    fact: "what one subgraph requires another one may require too, over three subgraphs and nested",
    subgraphs: linked({
      parcels: `
        type Parcel @key(fields: "id") { id: ID! weight: Int size(unit: String = "cm"): Float sender: Sender pieces: [[Piece!]!] }
        type Sender @key(fields: "id") { id: ID! zone: Int }
        type Piece @key(fields: "id") { id: ID! height: Int }
        type Query { parcels: [Parcel] parcel(id: ID = "1"): Parcel! }`,
      prices: `
        type Parcel @key(fields: "id") { id: ID! weight: Int @external size(unit: String = "cm"): Float @external
          sender: Sender @external price(currency: String = "EUR"): Int @requires(fields: "weight size sender { zone }") }
        type Sender @key(fields: "id") { id: ID! zone: Int @external }`,
      bills: `
        type Parcel @key(fields: "id") { id: ID! price(currency: String = "EUR"): Int @external pieces: [[Piece!]!] @external
          due: String @requires(fields: "price") stacked: [Int] @requires(fields: "pieces { height }") }
        type Piece @key(fields: "id") { id: ID! height: Int @external }
        type Query { overdue: [Parcel!] }`,
    }),
    questions: [
      "{ parcels { due } }",
      '{ parcel { due price weight usd: price(currency: "USD") } }',
      "{ overdue { due stacked sender { zone } } }",
      '{ parcels { stacked pieces { height } due } overdue { weight size(unit: "in") price } }',
    ],
  },
  {
    fact: "mutations run one after the other, whichever subgraph has them and however they are written",
    subgraphs: linked({
      one: `
        type Case @key(fields: "id") { id: ID! state: String }
        type Query { case: Case }
        type Mutation { open: Case close: Int tag(word: String!): String }`,
      two: `
        type Case @key(fields: "id") { id: ID! notes: [String!]! }
        type Mutation { note: Case drop: Int }`,
    }),
    questions: [
      'mutation { open { state notes } note { state notes } close drop tag(word: "a") }',
      "mutation { drop close again: drop more: close open { notes } }",
      "mutation { z: open { id } ...F b: drop } fragment F on Mutation { close note { state } open { state } }",
      'mutation { ... on Mutation { tag(word: "x") } drop ... on Mutation { close } }',
      "mutation { open { id } drop open @include(if: true) { notes } }",
      'mutation ($not: Boolean! = false) { tag(word: "y") drop tag(word: "y") @skip(if: $not) close }',
    ],
  },
];

function linked(subgraphs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(subgraphs).map(([name, sdl]) => [name, `${LINK}\n${sdl}`]));
}
