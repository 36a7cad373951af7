import { commandsOf } from '@throughline/serving';
import { house as declarations } from '@throughline/api';
import type { Client } from 'graphql-ws';
import { sampleInput } from './input-sample';
import { liveClient, type Message, nextOf } from './live-client';
import { OUTCOME, runHouse, type RunningHouse } from './running-house';

const circumstances = { authority: 'Policing Act 2008', purpose: 'INVESTIGATION' };
const happened: Readonly<Record<string, object>> = {
  RecordDetection: { happened: { earliest: '2025-03-01' } },
};
const TIMELINE = `subscription ($subject: Line!, $after: Position) {
  timelineAdded(subject: $subject, after: $after) { position node { id citation type agencyId knownSince } }
}`;
const INBOX = `subscription ($agency: ID!, $after: Position) {
  inboxAdded(agency: $agency, after: $after) { position node { id type says referral { status } } }
}`;

describe('live messages', () => {
  let house: RunningHouse;
  let client: Client;
  beforeAll(async () => {
    house = await runHouse();
    client = liveClient(house.url);
  });
  afterAll(async () => {
    await client.dispose();
    await house.stop();
  });

  const give = async (command: string, input: object, officer = 'police-detective') => {
    const declared = commandsOf(declarations).find(({ name }) => name === command)!;
    const field = command[0]!.toLowerCase() + command.slice(1);
    const { data, errors } = await house.ask(
      `mutation ($input: ${command}Input!, $circumstances: CircumstancesInput!) { ${field}(input: $input, circumstances: $circumstances) ${OUTCOME} }`,
      {
        input: { ...sampleInput(declared), ...input },
        circumstances: { ...circumstances, ...happened[command] },
      },
      officer,
    );
    expect({ errors, because: data?.[field].because }).toEqual({ errors: undefined, because: undefined });
    return data[field] as { id: string; position: string; citation: string };
  };
  const follow = (query: string, variables: object) =>
    client.iterate({ query, variables: variables as Record<string, unknown> });
  /** The position just before what a mutation recorded. */
  const before = ({ position }: { position: string }) => {
    const { at } = house.opaque.open(position) as { at: string };
    return house.opaque.seal({ at: String(BigInt(at) - 1n) });
  };
  const positionOf = ({ data }: Message): string => data.timelineAdded.position;
  const typesIn = (messages: readonly Message[]) =>
    messages.map(({ data }) => (data.timelineAdded ?? data.inboxAdded).node.type);

  it('tell what comes on the timeline of a subject, each with where to go on', async () => {
    const group = await give('IdentifyGroup', {});
    const messages = nextOf(follow(TIMELINE, { subject: group.id, after: group.position }), 2);
    const somebody = { kind: 'PERSON', standing: 'SUSPECT' };
    const [one, other] = [await give('RegisterEntity', somebody), await give('RegisterEntity', somebody)];
    const claim = { group: group.id, person: one.id, reviewBy: undefined };
    const claimed = await give('ClaimMembership', claim);
    await give('ClaimTie', { group: group.id, from: one.id, to: other.id });
    expect(typesIn(await messages)).toEqual(['MembershipClaimed', 'TieClaimed']);
    const [first] = await messages;
    expect(first!.data.timelineAdded.node).toMatchObject({
      citation: claimed.citation,
      agencyId: 'agency-police',
    });
    const again = await nextOf(follow(TIMELINE, { subject: group.id, after: positionOf(first!) }), 1);
    expect(typesIn(again)).toEqual(['TieClaimed']);
  });

  it('tell what comes to belong to a group by a later link, once, in whatever pieces it is taken', async () => {
    const group = await give('IdentifyGroup', {});
    const detection = await give('RecordDetection', { seen: undefined, particulars: undefined });
    await give('GradeDetection', { detection: detection.id });
    const link = await give('LinkDetection', {
      detection: detection.id,
      group: group.id,
      case: undefined,
      entity: undefined,
    });
    const all = await nextOf(follow(TIMELINE, { subject: group.id, after: group.position }), 3);
    expect(new Set(typesIn(all))).toEqual(
      new Set(['DetectionRecorded', 'DetectionGraded', 'DetectionLinked']),
    );
    for (const [index, message] of all.slice(0, -1).entries()) {
      const rest = await nextOf(
        follow(TIMELINE, { subject: group.id, after: positionOf(message) }),
        2 - index,
      );
      expect(rest).toEqual(all.slice(index + 1));
    }
    const sinceGraded = await nextOf(follow(TIMELINE, { subject: group.id, after: before(link) }), 3);
    expect(new Set(typesIn(sinceGraded))).toEqual(new Set(typesIn(all)));
  });

  it('tell an agency what was referred to it, and what its own referrals were answered', async () => {
    const group = await give('IdentifyGroup', {});
    const customs = nextOf(follow(INBOX, { agency: 'agency-customs', after: group.position }), 1);
    const police = nextOf(follow(INBOX, { agency: 'agency-police', after: group.position }), 1);
    const uncovered = { case: undefined, agreement: undefined, dataClasses: undefined };
    const ownAlone = { beneficiary: undefined, receivedBy: undefined, receivedIn: undefined };
    const offer = {
      to: 'agency-customs',
      detection: undefined,
      group: group.id,
      dueBy: undefined,
      ...uncovered,
      ...ownAlone,
    };
    const referral = await give('OfferReferral', offer);
    expect(typesIn(await customs)).toEqual(['ReferralOffered']);
    await give('AcceptReferral', { referral: referral.id }, 'customs-officer');
    const [answer] = await police;
    expect(answer!.data.inboxAdded.node).toMatchObject({
      type: 'ReferralAccepted',
      referral: { status: 'ACCEPTED' },
    });
  });

  it('are had over a live connection alone', async () => {
    const { status, data } = await house.ask(TIMELINE, { subject: 'group-1' });
    expect({ status, data }).toEqual({ status: 400, data: undefined });
  });

  it('let a client read what it was told of', async () => {
    const group = await give('IdentifyGroup', {});
    const [told] = await nextOf(follow(TIMELINE, { subject: group.id, after: before(group) }), 1);
    const { data } = await house.ask('query ($id: ID!, $at: At) { group(id: $id, at: $at) { name } }', {
      id: group.id,
      at: { atLeast: positionOf(told!) },
    });
    expect(data.group.name).toBe('some text');
  });

  it.each([
    [
      'was made up',
      'made-up',
      'after must be a position as a mutation or a message of this same record gave it',
    ],
    [
      'lies beyond the record',
      () => house.opaque.seal({ at: '999999' }),
      'after must be a position of this record',
    ],
  ])('are refused after a position that %s', async (_, after, message) => {
    const given = typeof after === 'string' ? after : after();
    const [answer] = await nextOf(follow(TIMELINE, { subject: 'group-1', after: given }), 1);
    expect(answer!.errors![0]!.message).toContain(message);
  });
});
