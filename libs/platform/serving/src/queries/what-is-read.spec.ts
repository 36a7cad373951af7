import { id, line, listView, projection, view } from '@throughline/kernel';
import { buildSchema, parse } from 'graphql';
import { WhatIsRead } from './what-is-read';

const crews = projection('Crew', 'A crew.', {
  fields: { name: line() },
  searches: ['name'],
  of: 'Crew',
  serves: { one: 'crew', many: 'crews' },
});
const boats = projection('Boat', 'A boat.', {
  fields: { crew: id('Crew') },
  filters: ['crew'],
  of: 'Boat',
  serves: { one: 'boat', many: 'boats' },
});
const trips = projection('Trip', 'A trip.', { fields: { boat: id('Boat') } });
const ports = projection('Port', 'A port.', { fields: { name: line() } });
const answer = async () => undefined;
const views = [
  view('fleet', 'A fleet.', { args: {}, reads: [trips, ports], result: { crew: id('Crew') }, answer }),
  view('harbour', 'A harbour.', { args: {}, result: { crew: id('Crew') }, answer }),
  listView('log', 'A log.', { args: {}, reads: [ports], of: trips, where: async () => ({}), live: true }),
];
const schema = buildSchema(`
  interface Node { id: ID! }
  type Crew implements Node { id: ID! name: String boats: BoatConnection! fleet: String }
  type Boat implements Node { id: ID! crew: Crew }
  type Trip { id: ID! boat: Boat }
  type BoatEdge { node: Boat! } type BoatConnection { edges: [BoatEdge!]! nodes: [Boat!]! totalCount: Int! }
  type TripConnection { nodes: [Trip!]! totalCount: Int! }
  type SearchHitConnection { totalCount: Int! }
  type TripAdded { position: String! node: Trip! }
  type Fleet { crewId: ID! crew: Crew }
  type Query {
    crew: Crew boats: BoatConnection! fleet: Fleet harbour: Fleet log: TripConnection! node: Node about: String
    search: SearchHitConnection!
  }
  type Subscription { logAdded: TripAdded! }`);

const whatIsRead = new WhatIsRead({ projections: [crews, boats, trips, ports], views });
const readIn = (query: string) => [...whatIsRead.in(schema, parse(query))].map(({ name }) => name).sort();

describe('what a document reads', () => {
  it.each([
    ['a row alone', '{ crew { name } }', ['Crew']],
    ['what its edges lead to', '{ boats { nodes { crew { name } } } }', ['Boat', 'Crew']],
    ['what leads back to it, though only counted', '{ crew { boats { totalCount } } }', ['Boat', 'Crew']],
    [
      'what its fragments lead to',
      '{ boats { ...b } } fragment b on BoatConnection { edges { node { crew { id } } } }',
      ['Boat', 'Crew'],
    ],
    ['what a view names, and what it leads to', '{ fleet { crew { id } } }', ['Crew', 'Port', 'Trip']],
    ['no edge that is not followed', '{ fleet { crewId } }', ['Port', 'Trip']],
    ['nothing of a view for a field that is called like it', '{ crew { fleet } }', ['Crew']],
    ['everything for a view that names nothing', '{ harbour { crewId } }', ['Boat', 'Crew', 'Port', 'Trip']],
    ['the rows of a list and what tells which', '{ log { totalCount } }', ['Port', 'Trip']],
    [
      'the same for those who follow it',
      'subscription { logAdded { position node { boat { id } } } }',
      ['Boat', 'Port', 'Trip'],
    ],
    ['whatever an id may lead to', '{ node { id } }', ['Boat', 'Crew']],
    ['all that is searched', '{ search { totalCount } }', ['Crew']],
    ['nothing where nothing is asked for', '{ about __typename __schema { types { name } } }', []],
  ])('is %s', (_, query, names) => expect(readIn(query)).toEqual(names));

  it('is one set for all documents that read the same', () => {
    const [one, other] = ['{ crew { name } }', '{ a: crew { id } }'].map((query) =>
      whatIsRead.in(schema, parse(query)),
    );
    expect(one).toBe(other);
  });
});
