import { by, some, story } from '@throughline/story';
import { aggregate } from './aggregate';
import {
  approvalFields,
  approvalRejections,
  problemOfAnswer,
  problemOfApproval,
  type Proposal,
  proposalIn,
  proposedFields,
  reliedOn,
} from './approval';
import type { Grading } from './envelope';
import { event } from './event';

const marking = 'IN_CONFIDENCE';
const Asked = event('Asked', 'It was asked for.', { marking, fields: proposedFields });
const Granted = event('Granted', 'It was granted.', { marking, fields: approvalFields });
const Denied = event('Denied', 'It was denied.', { marking, fields: approvalFields });
const wish = aggregate('Wish', {
  says: 'Something that takes two.',
  events: [Asked, Granted, Denied],
  initial: undefined as Proposal | undefined,
  evolve: (state, recorded) => (recorded.type === 'Asked' ? proposalIn(recorded) : state),
  rejections: approvalRejections,
});
const Grant = wish.command('GrantWish', 'Grant it.', {
  fields: approvalFields,
  consults: (_, __, proposal) => ({ relied: reliedOn(proposal) }),
  rejects: ['NOTHING_TO_APPROVE', 'OTHER_CONTENT', 'OWN_PROPOSAL', 'BASIS_CHANGED'],
  decide: (input, proposal, act) => {
    const problem = problemOfApproval(proposal, input, act);
    return problem ? wish.reject(problem) : Granted(input);
  },
});
const Deny = wish.command('DenyWish', 'Deny it.', {
  fields: approvalFields,
  rejects: ['NOTHING_TO_APPROVE', 'OTHER_CONTENT', 'OWN_PROPOSAL'],
  decide: (input, proposal, act) => {
    const problem = problemOfAnswer(proposal, input, act);
    return problem ? wish.reject(problem) : Denied(input);
  },
});

const contentHash = 'a5'.repeat(32);
const approval = { proposal: 1, contentHash };
const basis = [{ stream: 'detection-1', revision: 0 }];
const waiting = story().given([some(Denied), some(Asked, { contentHash })], by('north', { basis }));
const second = (standing: Grading = {}) =>
  by('north', { officer: 'officer-2', known: { relied: new Map([['detection-1@0', standing]]) } });
const changedAt = (position: bigint) => ({
  changed: { position, recordedAt: '2031-03-01T00:00:00.000Z' },
});

describe('an approval', () => {
  it('is by another officer, of that very proposal', () => {
    waiting.when(Grant, approval, second()).then(Granted(approval));
    waiting.when(Grant, approval, by('north')).rejected('OWN_PROPOSAL');
    waiting.when(Grant, { ...approval, proposal: 0 }, second()).rejected('NOTHING_TO_APPROVE');
    waiting.when(Grant, { ...approval, contentHash: 'b6'.repeat(32) }, second()).rejected('OTHER_CONTENT');
  });

  it('does not stand once what the proposal relies on has changed since', () => {
    waiting.when(Grant, approval, second(changedAt(3n))).rejected('BASIS_CHANGED');
    waiting.when(Grant, approval, second({ withdrawn: true })).rejected('BASIS_CHANGED');
  });

  it('stands where that had changed before it was proposed', () =>
    waiting.when(Grant, approval, second(changedAt(1n))).then(Granted(approval)));

  it('may be refused whatever has changed', () =>
    waiting.when(Deny, approval, second(changedAt(3n))).then(Denied(approval)));
});
