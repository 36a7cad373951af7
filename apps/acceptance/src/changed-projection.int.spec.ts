import { waitUntil } from '@throughline/database';
import { liveClient, type Message, nextOf } from './live-client';
import { OUTCOME, runHouse, type RunningHouse } from './running-house';

const circumstances = { authority: 'Policing Act 2008', purpose: 'INVESTIGATION' };
const NAME = `mutation ($name: Line!, $circumstances: CircumstancesInput!) {
  identifyGroup(input: { name: $name, offenceTypes: [DRUGS], areasOfFocus: [BORDER] }, circumstances: $circumstances) ${OUTCOME}
}`;
const GROUPS = '{ groups { totalCount nodes { name } pageInfo { endCursor } } }';
const TIMELINE = `query ($subject: Line!) { timeline(subject: $subject) { totalCount } }`;
const BOTH = `query ($subject: Line!) { groups { totalCount } timeline(subject: $subject) { totalCount } }`;

const INBOX = `subscription ($agency: ID!, $after: Position) {
  inboxAdded(agency: $agency, after: $after) { node { type } }
}`;
const FOLLOWED = `subscription ($subject: Line!, $after: Position) {
  timelineAdded(subject: $subject, after: $after) { node { type } }
}`;
const OFFER = `mutation ($input: OfferReferralInput!, $circumstances: CircumstancesInput!) {
  offerReferral(input: $input, circumstances: $circumstances) ${OUTCOME}
}`;

type Named = { readonly id: string; readonly position: string };

let house: RunningHouse;
let first: Named;
let then: Named;
/** What one who follows the timeline is told, once there is something. */
let followed: Promise<readonly Message[]>;
/** Lets the rebuilt timeline take the place of the one that is read. */
let letGo: () => Promise<void>;

const name = async (called: string): Promise<Named> => {
  const { data, errors } = await house.ask(NAME, { name: called, circumstances }, 'police-detective');
  expect(errors).toBeUndefined();
  return data.identifyGroup;
};
const isRebuilt = async (): Promise<boolean> =>
  (
    await house.record.pool.query(
      "select from picture.projections where name = 'timeline_item__next' and not loading",
    )
  ).rows.length > 0;

/** The timeline was made by other folds, and somebody who reads for long keeps the rebuilt one from taking its place. */
const changeTimeline = async (): Promise<void> => {
  const { pool } = house.record;
  const reader = await pool.connect();
  await reader.query('begin; lock table picture.timeline_item in access share mode');
  letGo = async () => {
    await reader.query('rollback');
    reader.release();
  };
  await pool.query(
    "update picture.projections set fingerprint = 'of other folds' where name = 'timeline_item'",
  );
  await pool.query('select pg_terminate_backend(backend) from picture.leader');
  expect(await waitUntil(isRebuilt, 20_000)).toBe(true);
};

beforeAll(async () => {
  house = await runHouse();
  first = await name('Harbour crew');
  await house.api.caughtUp(() => true);
  await changeTimeline();
  then = await name('Otago line');
}, 60_000);
afterAll(async () => {
  await house.stop();
});

describe('while a changed projection is made anew', () => {
  it('what does not read it shows at once what is recorded', async () => {
    const { data, errors, extensions } = await house.ask(
      'query ($at: At) { groups(first: 1, at: $at) { totalCount nodes { name } pageInfo { endCursor } } }',
      { at: { atLeast: then.position } },
    );
    expect(errors).toBeUndefined();
    expect(data.groups).toMatchObject({ totalCount: 2, nodes: [{ name: 'Otago line' }] });
    expect(extensions).not.toHaveProperty('behind');
  });

  it('what reads it answers as of where it stopped, and says so', async () => {
    const { data, errors, extensions } = await house.ask(TIMELINE, { subject: first.id });
    expect({ data, errors }).toEqual({ data: { timeline: { totalCount: 1 } }, errors: undefined });
    expect(extensions).toMatchObject({ behind: { pictures: ['TimelineItem'] } });
    const { data: unheard } = await house.ask(TIMELINE, { subject: then.id });
    expect(unheard.timeline?.totalCount ?? 0).toBe(0);
  });

  it('all that one request asks is of one moment', async () => {
    const { data } = await house.ask(BOTH, { subject: first.id });
    expect(data).toMatchObject({ groups: { totalCount: 1 }, timeline: { totalCount: 1 } });
    expect((await house.ask(GROUPS)).data.groups.totalCount).toBe(2);
  });

  it('whoever follows what does not read it is told at once, and whoever follows it later', async () => {
    const client = liveClient(house.url);
    const inbox = nextOf(
      client.iterate({ query: INBOX, variables: { agency: 'agency-customs', after: then.position } }),
      1,
    );
    const later = nextOf(
      client.iterate({ query: FOLLOWED, variables: { subject: then.id, after: first.position } }),
      1,
    );
    const offer = {
      to: 'agency-customs',
      form: 'ACTION',
      areaOfFocus: 'BORDER',
      grounds: 'Theirs.',
      override: 'Tonight.',
    };
    const { errors } = await house.ask(
      OFFER,
      { input: { ...offer, group: then.id }, circumstances },
      'police-detective',
    );
    expect(errors).toBeUndefined();
    expect((await inbox)[0]!.data.inboxAdded.node.type).toBe('ReferralOffered');
    followed = later.finally(() => client.dispose());
    expect(await Promise.race([followed, Promise.resolve('not yet')])).toBe('not yet');
  });

  it('what is to hold something later that it does not hold yet says so', async () => {
    const { errors } = await house.ask(
      'query ($at: At, $subject: Line!) { timeline(subject: $subject, at: $at) { totalCount } }',
      { subject: first.id, at: { atLeast: then.position } },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_YET', reached: expect.any(String) });
  }, 20_000);
});

describe('once it is made anew', () => {
  it('what reads it goes on with the others, and says nothing more', async () => {
    await letGo();
    const isShown = async () => (await house.ask(BOTH, { subject: then.id })).data.timeline?.totalCount === 2;
    expect(await waitUntil(isShown, 20_000)).toBe(true);
    const { data, extensions } = await house.ask(BOTH, { subject: then.id });
    expect(data).toMatchObject({ groups: { totalCount: 2 } });
    expect(extensions).not.toHaveProperty('behind');
    expect((await followed)[0]!.data.timelineAdded.node.type).toBe('GroupIdentified');
  }, 30_000);
});
