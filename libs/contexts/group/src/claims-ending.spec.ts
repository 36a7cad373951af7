import { exactly } from '@throughline/kernel';
import { by, sampleFields, some, story } from '@throughline/story';
import { MapBusinessStep } from './business/map-business-step';
import { UnmapBusinessStep } from './business/unmap-business-step';
import {
  BusinessStepMapped,
  BusinessStepUnmapped,
  GroupIdentified,
  StageProposalVoided,
  StageProposed,
  TieClaimed,
  TieEnded,
} from './events';
import { ClaimTie } from './tie/claim-tie';
import { EndTie } from './tie/end-tie';

const north = by('north');
const identified = story().given([some(GroupIdentified)], north);

describe('claiming a tie', () => {
  const claim = { ...sampleFields(ClaimTie.fields), to: 'entity-2' };

  it('joins two persons', () => identified.when(ClaimTie, claim, by('south')).then(TieClaimed(claim)));

  it('does not join a person with themselves', () =>
    identified.when(ClaimTie, { ...claim, to: claim.from }).rejected('TIE_TO_ONESELF'));

  it.each(['one', 'other'])('never joins a victim or witness, as the %s of the two', (side) =>
    identified
      .when(ClaimTie, claim, by('north', { known: { [side]: { protected: true } } }))
      .rejected('PROTECTED_KEPT_APART'),
  );

  it('joins what can be joined so: a vehicle is nobody’s kin, and a company is not held in custody', () => {
    const between = (one: string, other: string) =>
      by('north', { known: { one: { kind: one }, other: { kind: other } } });
    const family = { ...claim, kind: 'FAMILY' } as const;
    identified.when(ClaimTie, family, between('PERSON', 'VEHICLE')).rejected('KINDS_DO_NOT_FIT');
    identified.when(ClaimTie, family, between('ORGANISATION', 'PERSON')).rejected('KINDS_DO_NOT_FIT');
    identified.when(ClaimTie, family, between('PERSON', 'PERSON')).then(TieClaimed(family));
    const business = { ...claim, kind: 'BUSINESS' } as const;
    identified.when(ClaimTie, business, between('PERSON', 'ORGANISATION')).then(TieClaimed(business));
  });

  it('is not claimed twice by one agency while the first claim stands, whichever way it is read', () => {
    const both = { ...claim, directed: false };
    const turned = { ...both, from: claim.to, to: claim.from };
    const made = identified.given([TieClaimed(both)], north);
    made.when(ClaimTie, both, north).rejected('ALREADY_CLAIMED');
    made.when(ClaimTie, turned, north).rejected('ALREADY_CLAIMED');
    made.when(ClaimTie, turned, by('south')).then(TieClaimed(turned));
    const [there, back] = [claim, { ...claim, from: claim.to, to: claim.from }];
    identified
      .given([TieClaimed(there)], north)
      .when(ClaimTie, back, north)
      .then(TieClaimed(back));
  });

  it('is around a group on the record', () => story().when(ClaimTie, claim).rejected('NOT_FOUND'));
});

describe('mapping a step of the business model', () => {
  const mapped = sampleFields(MapBusinessStep.fields);

  it('says who serves it, or which enabler', () => {
    for (const by of [{ servedBy: 'entity-1' }, { enabler: 'TECHNOLOGY' }] as const)
      identified.when(MapBusinessStep, { ...mapped, ...by }).then(BusinessStepMapped({ ...mapped, ...by }));
    identified.when(MapBusinessStep, mapped).rejected('NOBODY_SERVES_IT');
  });

  it('never says that a victim or witness serves it', () =>
    identified
      .when(
        MapBusinessStep,
        { ...mapped, servedBy: 'entity-1' },
        by('north', { known: { standing: { protected: true } } }),
      )
      .rejected('PROTECTED_KEPT_APART'));

  it('is not claimed twice by one agency while the first claim stands', () => {
    const claim = { ...mapped, servedBy: 'entity-1' };
    const made = identified.given([BusinessStepMapped(claim)], north);
    made.when(MapBusinessStep, claim, north).rejected('ALREADY_CLAIMED');
    made.when(MapBusinessStep, claim, by('south')).then(BusinessStepMapped(claim));
    made
      .given([some(BusinessStepUnmapped, { claim: 1 })], north)
      .when(MapBusinessStep, claim, north)
      .then(BusinessStepMapped(claim));
  });

  it('is of a group on the record', () =>
    story()
      .when(MapBusinessStep, { ...mapped, servedBy: 'entity-1' })
      .rejected('NOT_FOUND'));
});

describe.each([
  ['ending a tie', EndTie, TieEnded, TieClaimed, 'A tie it relies on was an error.'],
  [
    'unmapping a step',
    UnmapBusinessStep,
    BusinessStepUnmapped,
    BusinessStepMapped,
    'A step of the business model it relies on was an error.',
  ],
] as const)('%s', (_, command, recorded, made, reason) => {
  const during = { from: exactly('2031-01-01T00:00:00.000Z') };
  const claimed = identified.given([some(made, { during })], north);
  const ceased = { claim: 1, end: 'CEASED', reason: 'Not seen since.' } as const;
  const error = { ...ceased, end: 'ERROR' } as const;

  it('is at a date, or for it was never so', () => {
    claimed.when(command, ceased, north).then(recorded(ceased));
    claimed.when(command, error, north).then(recorded(error));
  });

  it('is of a claim of the same agency', () => {
    claimed.when(command, { ...ceased, claim: 0 }, north).rejected('NO_SUCH_CLAIM');
    claimed.when(command, ceased, by('south')).rejected('NOT_THE_CLAIMANT');
  });

  it('happens once, but that an end does not keep it from being an error', () => {
    const ended = claimed.given([recorded(ceased)], north);
    ended.when(command, ceased, north).rejected('ALREADY_ENDED');
    ended.when(command, error, north).then(recorded(error));
  });

  it('may have come before the group was identified, where the claim goes back so far', () =>
    claimed
      .when(command, ceased, by('north', { happened: exactly('2031-02-01T00:00:00.000Z') }))
      .then(recorded(ceased)));

  it('does not come before it began', () =>
    identified
      .given([some(made, { during: { from: exactly('2031-05-01T00:00:00.000Z') } })], north)
      .when(command, ceased, north)
      .rejected('ENDED_BEFORE_IT_BEGAN'));

  it('takes the ground from a stage that was proposed on it only where it never was so', () => {
    const leaning = by('south', { basis: [{ stream: 'subject-1', revision: 1 }] });
    const proposed = claimed.given([some(StageProposed)], leaning);
    const voided = StageProposalVoided({ proposal: 2, proposedBy: 'officer-1', reason });
    proposed.when(command, error, north).then(voided, recorded(error));
    proposed.when(command, ceased, north).then(recorded(ceased));
  });
});
