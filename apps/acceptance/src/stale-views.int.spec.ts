import { appendOf, proposed } from '@throughline/event-store/samples';
import { OUTCOME, runHouse, type RunningHouse } from './running-house';

const circumstances = { authority: 'Policing Act 2008', purpose: 'INVESTIGATION' };
const NAME = `mutation ($circumstances: CircumstancesInput!) {
  identifyGroup(input: { name: "Harbour crew", offenceTypes: [DRUGS], areasOfFocus: [BORDER] }, circumstances: $circumstances) ${OUTCOME}
}`;
const VIEWS = `query ($group: ID!, $then: At!) {
  network(group: $group) { staleSince }
  lifecycle(group: $group) { staleSince }
  then: network(group: $group, at: $then) { staleSince }
  groupDiff(group: $group, from: $then, to: {}) { staleSince }
  same: groupDiff(group: $group, from: $then, to: $then) { staleSince }
}`;

describe('a view', () => {
  let house: RunningHouse;
  beforeAll(async () => {
    house = await runHouse();
  });
  afterAll(() => house.stop());

  it('is stale since what it reads is, from then on, and no other view is', async () => {
    const { data } = await house.ask(NAME, { circumstances }, 'police-detective');
    const { id: group, recordedAt } = data.identifyGroup;
    await house.api.caughtUp(() => true);
    const corrupt = { type: 'TieClaimed', version: 1, data: null };
    await house.record.store.append(
      appendOf({ stream: group, events: [proposed(null, { event: corrupt })], expected: 0 }),
    );
    const { recordedAt: since } = await house.record.store.head();
    await house.api.caughtUp(() => true);
    const { data: seen, errors } = await house.ask(VIEWS, { group, then: { knownAt: recordedAt } });
    expect(errors).toBeUndefined();
    expect(seen).toEqual({
      network: { staleSince: since },
      lifecycle: { staleSince: null },
      then: { staleSince: null },
      groupDiff: { staleSince: since },
      same: { staleSince: null },
    });
  });
});
