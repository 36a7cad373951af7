import type { AgreementTerms, DetectionStanding, PassedOn } from '@throughline/facts';
import { type Event, exactly, fold } from '@throughline/kernel';
import { by, sampleFields, some, story, streamOf, type Teller } from '@throughline/story';
import {
  ReferralDeclined,
  ReferralOffered,
  ReferralReturned,
  ReferralSupplemented,
  ReferralWithdrawn,
} from './events';
import { OfferReferral } from './offer-referral';
import { referral } from './referral';
import { AnswerRequest } from './request/answer-request';
import { InformationRequested, RequestAnswered } from './request/events';
import { informationRequest } from './request/information-request';
import { ShareRecalled } from './share-recall/events';
import { shareRecall } from './share-recall/share-recall';
import { SupplementReferral } from './supplement-referral';

const at = (month: number) => `2031-0${month}-01T00:00:00.000Z`;
const detection = 'detection-1';
const override = 'A life is at risk.';
const offer = { ...sampleFields(OfferReferral.fields), to: 'agency-south' };
const asked = story().given([some(InformationRequested, { of: 'agency-north' })], by('south'));
const returned = story()
  .given([ReferralOffered({ ...offer, detection })], by('north'))
  .given([some(ReferralReturned)], by('south'));

/** Seen by East, and received from it by North, who passes it on. */
const seen: DetectionStanding = { owner: 'agency-east', partners: [], withdrawn: false };
const received: PassedOn = {
  from: 'agency-east',
  to: 'agency-north',
  happened: exactly(at(2)),
  detection,
  cites: [],
  agreement: 'sharing-agreement-1',
  onwardSharing: 'UNDER_AGREEMENT',
};
const terms: AgreementTerms = {
  parties: ['agency-north', 'agency-south'],
  dataClasses: ['DETECTIONS'],
  purposes: ['INVESTIGATION'],
  ceiling: 'SENSITIVE',
  from: exactly(at(1)),
  ended: false,
};

const ways = [
  [
    'by a referral',
    (more: object, act: Teller) =>
      story().when(OfferReferral, { ...offer, detection, ...more }, by('north', act)),
    (more: object) =>
      ReferralOffered({ ...offer, detection, owned: [{ thing: detection, owner: 'agency-east' }], ...more }),
  ],
  [
    'by a supplement',
    (more: object, act: Teller) =>
      returned.when(SupplementReferral, { supplement: 'By sea.', ...more }, by('north', act)),
    (more: object) => ReferralSupplemented({ supplement: 'By sea.', ...more }),
  ],
  [
    'by an answer',
    (more: object, act: Teller) =>
      asked.when(AnswerRequest, { answer: 'He left.', detection, ...more }, by('north', act)),
    (more: object) => RequestAnswered({ answer: 'He left.', detection, ...more }),
  ],
] as const;

describe.each(ways)('what another agency owns, passed on %s', (_, told, passed) => {
  const how = { receivedBy: 'referral-7', override };
  const passing = (receipt: Partial<PassedOn> = {}, more: object = {}, act: Teller = {}) =>
    told(
      { ...how, ...more },
      { ...act, known: { detection: seen, received: { ...received, ...receipt }, terms } },
    );
  const where = (standing: Partial<DetectionStanding>, act: Teller = {}) =>
    told(how, { ...act, known: { detection: { ...seen, ...standing }, received } });

  it('names how it was received, and keeps what was agreed on passing it on', () =>
    passing().then(passed({ ...how, onwardSharing: 'UNDER_AGREEMENT' })));

  it('may have come by the answer to a request', () => {
    const answered = { receivedIn: 'information-request-7', override };
    told(answered, { known: { detection: seen, answered: received } }).then(
      passed({ ...answered, onwardSharing: 'UNDER_AGREEMENT' }),
    );
  });

  it('was received by who passes it on, before that, from somebody who told of it', () => {
    told({ override }, { known: { detection: seen } }).rejected('NOT_RECEIVED');
    passing({ to: 'agency-west' }).rejected('NOT_RECEIVED');
    passing({ detection: 'detection-2' }).rejected('NOT_RECEIVED');
    passing({ happened: exactly(at(5)) }).rejected('NOT_RECEIVED');
    passing({ detection: undefined, from: 'agency-west', cites: [detection] }).rejected('NOT_RECEIVED');
    passing({ detection: undefined, cites: [detection] }).then(
      passed({ ...how, onwardSharing: 'UNDER_AGREEMENT' }),
    );
  });

  it('does not go on by what was withdrawn or declined by then', () => {
    passing({ undone: exactly(at(3)) }).rejected('NOT_RECEIVED');
    passing({ undone: exactly(at(2)) }).rejected('NOT_RECEIVED');
    passing({ undone: exactly(at(4)) }).then(passed({ ...how, onwardSharing: 'UNDER_AGREEMENT' }));
  });

  it('does not go on once what was received was called back', () => {
    const calledBack = (recall: object) =>
      told(how, {
        known: {
          detection: seen,
          received,
          recalls: new Map([
            ['share-recall-1', { of: ['referral-7', 'referral-8'], happened: exactly(at(3)), ...recall }],
          ]),
        },
      });
    calledBack({}).rejected('SHARE_CALLED_BACK');
    calledBack({ detection }).rejected('SHARE_CALLED_BACK');
    for (const other of [{ of: ['referral-8'] }, { detection: 'detection-2' }, { happened: exactly(at(4)) }])
      calledBack(other).then(passed({ ...how, onwardSharing: 'UNDER_AGREEMENT' }));
  });

  it('stays where it is where its agreement prohibits passing it on, whatever the reason or the consent', () => {
    const consent = { officerName: 'Ines Tamahori', consentedAt: exactly(at(2)) };
    passing({ onwardSharing: 'PROHIBITED' }).rejected('ONWARD_SHARING_PROHIBITED');
    passing({ onwardSharing: 'PROHIBITED' }, { consent }).rejected('ONWARD_SHARING_PROHIBITED');
  });

  it('goes on to other parties to the same agreement, where it may to no others', () => {
    const onwardSharing = 'PARTIES';
    const under = (agreement: string) => ({ override: undefined, agreement, dataClasses: ['DETECTIONS'] });
    passing({ onwardSharing }, under('sharing-agreement-1')).then(
      passed({ ...how, ...under('sharing-agreement-1'), onwardSharing }),
    );
    passing({ onwardSharing }, under('sharing-agreement-2')).rejected('ONLY_AMONG_PARTIES');
    passing({ onwardSharing }).rejected('ONLY_AMONG_PARTIES');
  });

  it('waits for the consent of its owner where that, or nothing, was agreed', () => {
    const onwardSharing = 'ORIGINATOR_CONSENTS';
    const consent = (month: number) => ({
      consent: { officerName: 'Ines Tamahori', consentedAt: exactly(at(month)) },
    });
    passing({ onwardSharing }, consent(2)).then(passed({ ...how, ...consent(2), onwardSharing }));
    passing({ onwardSharing }).rejected('CONSENT_REQUIRED');
    passing({ onwardSharing }, consent(5)).rejected('CONSENT_REQUIRED');
    passing({ onwardSharing: undefined, agreement: undefined }).rejected('CONSENT_REQUIRED');
  });

  it('carries the stricter of what it came under and what it goes under', () => {
    const under = { override: undefined, agreement: 'sharing-agreement-2', dataClasses: ['DETECTIONS'] };
    const known = { detection: seen, received, terms: { ...terms, onwardSharing: 'PROHIBITED' } };
    told({ ...how, ...under }, { known }).then(passed({ ...how, ...under, onwardSharing: 'PROHIBITED' }));
  });

  it('is left to its owner where its grade or its source says so', () => {
    where({ handling: 'ORIGINATOR' }).rejected('ORIGINATOR_DECIDES');
    where({ withdrawn: true }).rejected('DETECTION_WITHDRAWN');
    where({ tlp: 'RED' }).rejected('SOURCE_FORBIDS');
  });

  it('did not go on before it came to notice', () =>
    where({ noticed: exactly(at(5)) }).rejected('NOT_NOTICED_YET'));
});

describe('what its owner passes on, or what goes back to its owner', () => {
  const passing = (owner: string) =>
    story().when(
      OfferReferral,
      { ...offer, detection, override },
      by('north', { known: { detection: { ...seen, owner } } }),
    );

  it.each(['agency-north', 'agency-south'])('needs no receipt: %s', (owner) =>
    passing(owner).then(
      ReferralOffered({ ...offer, detection, override, owned: [{ thing: detection, owner }] }),
    ),
  );
});

describe('what is told of what was passed on', () => {
  const cited = {
    basis: [
      { stream: 'detection-2', revision: 0 },
      { stream: 'case-1', revision: 3 },
    ],
  };
  const [agreement, onwardSharing] = ['sharing-agreement-1', 'PARTIES'] as const;
  const told = (
    of: typeof referral | typeof informationRequest | typeof shareRecall,
    ...events: readonly (readonly [Event, Teller])[]
  ) => of.publishes![0]!.tell(fold(of, streamOf('subject-1', events)) as never);
  const passed = {
    from: 'agency-north',
    to: 'agency-south',
    detection,
    cites: ['detection-2'],
    agreement,
    onwardSharing,
  };

  it('by a referral is to whom, about what, and how far it may go', () =>
    expect(
      told(referral, [
        ReferralOffered({ ...offer, detection, agreement, onwardSharing }),
        by('north', cited),
      ]),
    ).toMatchObject({ ...passed, open: true }));

  it('by a supplement may go no further than what that allows', () =>
    expect(
      told(
        referral,
        [ReferralOffered({ ...offer, detection, agreement, onwardSharing }), by('north', { basis: [] })],
        [some(ReferralSupplemented, { onwardSharing: 'PROHIBITED' }), by('north', cited)],
      ),
    ).toMatchObject({ ...passed, onwardSharing: 'PROHIBITED' }));

  it('by a referral that is withdrawn or declined is undone since then', () => {
    const undoneBy = (event: Event) =>
      told(
        referral,
        [ReferralOffered({ ...offer, detection }), by('north')],
        [event, by('south', { happened: exactly(at(5)) })],
      );
    for (const end of [some(ReferralWithdrawn), some(ReferralDeclined)])
      expect(undoneBy(end)).toMatchObject({ undone: exactly(at(5)), open: false });
    expect(undoneBy(some(ReferralReturned))).toMatchObject({ undone: undefined });
  });

  it('by a recall is what it names, since when it was called back', () => {
    const recall = { referrals: ['referral-1'], requests: ['information-request-1'], detection };
    const since = by('north', { happened: exactly(at(5)) });
    expect(told(shareRecall, [some(ShareRecalled, recall), since])).toEqual({
      of: ['referral-1', 'information-request-1'],
      detection,
      happened: exactly(at(5)),
    });
  });

  it('by an answer is the same; where there is none, nothing', () => {
    const question = [some(InformationRequested, { of: 'agency-north' }), by('south')] as const;
    const answer = some(RequestAnswered, { detection, agreement, onwardSharing });
    expect(told(informationRequest, question, [answer, by('north', cited)])).toMatchObject(passed);
    expect(told(informationRequest, question)).toBeUndefined();
  });
});
