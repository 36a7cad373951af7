import { by, sampleFields, story } from '@throughline/story';
import { ReferralOffered } from './events';
import { OfferReferral } from './offer-referral';

const offer = {
  ...sampleFields(OfferReferral.fields),
  to: 'agency-south',
  detection: 'detection-1',
  override: 'A life is at risk.',
};

const standingOf = (isProtected: boolean) => ({
  owner: 'agency-north',
  partners: [],
  kind: 'PERSON',
  protected: isProtected,
});

describe('offering a referral', () => {
  it('is recorded as offered', () =>
    story().when(OfferReferral, offer, by('north')).then(ReferralOffered(offer)));

  it('is to another agency', () => story().when(OfferReferral, offer, by('south')).rejected('TO_ONESELF'));

  it('is about something', () =>
    story()
      .when(OfferReferral, { ...offer, detection: undefined }, by('north'))
      .rejected('NO_SUBJECT'));

  it('may be about somebody to support alone', () => {
    const support = { ...offer, form: 'SUPPORT' as const, detection: undefined, beneficiary: 'A victim' };
    story()
      .when(OfferReferral, support, by('north', { basis: [] }))
      .then(ReferralOffered(support));
  });

  it('is not due before it is offered', () =>
    story()
      .when(OfferReferral, { ...offer, dueBy: '2031-02-28T00:00:00.000Z' }, by('north'))
      .rejected('DUE_IN_THE_PAST'));

  it('for support names who is to be supported', () =>
    story()
      .when(OfferReferral, { ...offer, form: 'SUPPORT' }, by('north'))
      .rejected('NOBODY_TO_SUPPORT'));

  it.each([
    { detection: 'detection-1' },
    { group: 'group-1' },
    { case: 'case-1' },
    { form: 'ACTION' as const },
  ])('for support is about nobody and nothing else: %j', (also) => {
    const support = { ...offer, form: 'SUPPORT' as const, detection: undefined, beneficiary: 'A victim' };
    story()
      .when(OfferReferral, { ...support, ...also }, by('north'))
      .rejected('PROTECTED_KEPT_APART');
  });

  describe('in which somebody is protected', () => {
    const standings = new Map([
      ['entity-victim', standingOf(true)],
      ['entity-suspect', standingOf(false)],
    ]);
    const citing = (...streams: readonly string[]) =>
      by('north', { basis: streams.map((stream) => ({ stream, revision: 0 })), known: { standings } });
    const support = { ...offer, form: 'SUPPORT' as const, detection: undefined, beneficiary: 'A victim' };

    it('may cite their own record', () =>
      story().when(OfferReferral, support, citing('entity-victim')).then(ReferralOffered(support)));

    it.each(['group-1', 'detection-1', 'case-1', 'entity-suspect', 'entity-unknown'])(
      'cites nothing of the suspects’ side: %s',
      (stream) =>
        story()
          .when(OfferReferral, support, citing('entity-victim', stream))
          .rejected('PROTECTED_KEPT_APART'),
    );

    it('about suspects does not cite their record', () => {
      story().when(OfferReferral, offer, citing('entity-suspect')).then(ReferralOffered(offer));
      story().when(OfferReferral, offer, citing('entity-victim')).rejected('PROTECTED_KEPT_APART');
    });
  });

  it('keeps who owned what it is about', () =>
    story()
      .when(OfferReferral, offer, by('north', { known: { detection: seen({ owner: 'agency-north' }) } }))
      .then(ReferralOffered({ ...offer, owned: [{ thing: 'detection-1', owner: 'agency-north' }] })));

  it('from an exercise says that it is practice', () => {
    const practice = { ...offer, detection: undefined, case: 'case-1' };
    const file = (kind: 'EXERCISE' | 'INVESTIGATION') => ({
      file: { owner: 'agency-north', partners: [], kind, open: true },
    });
    const owned = [{ thing: 'case-1', owner: 'agency-north' }];
    story()
      .when(OfferReferral, practice, by('north', { known: file('EXERCISE') }))
      .then(ReferralOffered({ ...practice, owned, exercise: true }));
    story()
      .when(OfferReferral, practice, by('north', { known: file('INVESTIGATION') }))
      .then(ReferralOffered({ ...practice, owned }));
  });

  it('is not about what was withdrawn', () =>
    story()
      .when(OfferReferral, offer, by('north', { known: { detection: seen({ withdrawn: true }) } }))
      .rejected('DETECTION_WITHDRAWN'));

  it('leaves what its originator controls to the originator', () =>
    story()
      .when(OfferReferral, offer, by('north', { known: { detection: seen({ handling: 'ORIGINATOR' }) } }))
      .rejected('ORIGINATOR_DECIDES'));

  it.each(['RED', 'AMBER_STRICT'])('keeps within the agency what its source marks TLP %s', (tlp) =>
    story()
      .when(OfferReferral, offer, by('north', { known: { detection: seen({ tlp }) } }))
      .rejected('SOURCE_FORBIDS'),
  );

  it.each(['AMBER', 'GREEN', 'CLEAR'])('may pass on what its source marks TLP %s', (tlp) =>
    story()
      .when(OfferReferral, offer, by('north', { known: { detection: seen({ tlp, owner: 'agency-north' }) } }))
      .then(ReferralOffered({ ...offer, owned: [{ thing: 'detection-1', owner: 'agency-north' }] })),
  );
});

const seen = (more: object) => ({ owner: 'agency-east', partners: [], withdrawn: false, ...more });
