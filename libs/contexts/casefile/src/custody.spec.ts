import { exactly } from '@throughline/kernel';
import { by, digest, sampleFields, some, story } from '@throughline/story';
import { CustodyTransferred, ExhibitRegistered, ExhibitReleased } from './exhibit-events';
import { RegisterExhibit } from './register-exhibit';
import { ReleaseExhibit } from './release-exhibit';
import { TransferCustody } from './transfer-custody';

const january = { happened: exactly('2031-01-01T00:00:00.000Z') };
const february = { happened: exactly('2031-02-01T00:00:00.000Z') };

describe('registering an exhibit', () => {
  const standing = { owner: 'agency-north', partners: ['agency-south'], kind: 'INVESTIGATION', open: true };
  const known = (standing: object | undefined) => ({ known: { standing } });
  const thing = sampleFields(RegisterExhibit.fields);
  const registered = ExhibitRegistered({ ...thing, exercise: false });

  it('is for the agencies that take part in the case', () => {
    for (const agency of ['north', 'south'])
      story()
        .when(RegisterExhibit, thing, by(agency, known(standing)))
        .then(registered);
    story()
      .when(RegisterExhibit, thing, by('east', known(standing)))
      .rejected('NOT_TAKING_PART');
    story()
      .when(RegisterExhibit, thing, by('north', known(undefined)))
      .rejected('NOT_TAKING_PART');
  });

  it('is for an open case', () =>
    story()
      .when(RegisterExhibit, thing, by('north', known({ ...standing, open: false })))
      .rejected('CASE_NOT_OPEN'));

  it('marks an exhibit of an exercise', () =>
    story()
      .when(RegisterExhibit, thing, by('north', known({ ...standing, kind: 'EXERCISE' })))
      .then(ExhibitRegistered({ ...thing, exercise: true })));

  it('is of each mark once in a case, however that is spelled', () => {
    const id = (of: object) => RegisterExhibit.named?.({ ...thing, mark: 'AB/1', ...of }, digest);
    expect(id({ mark: ' ab/1' })).toBe(id({}));
    for (const other of [{ mark: 'AAB/1' }, { case: 'case-9' }]) expect(id(other)).not.toBe(id({}));
    story()
      .given([registered], by('north'))
      .when(RegisterExhibit, thing, by('north', known(standing)))
      .rejected('ALREADY_RECORDED');
  });

  it('proves a digital one by its hash', () => {
    const file = { ...thing, kind: 'DIGITAL', sha256: 'a0'.repeat(32) } as const;
    const north = by('north', known(standing));
    story()
      .when(RegisterExhibit, file, north)
      .then(ExhibitRegistered({ ...file, exercise: false }));
    story()
      .when(RegisterExhibit, { ...file, sha256: undefined }, north)
      .rejected('HASH_REQUIRED');
    for (const sha256 of ['A0'.repeat(32), 'a0'.repeat(31), 'g0'.repeat(32), ` ${'a0'.repeat(32)}`])
      story()
        .when(RegisterExhibit, { ...file, sha256 }, north)
        .rejected('HASH_MALFORMED');
  });
});

const receiving = {
  appointed: new Map(
    ['officer-one', 'officer-two', 'officer-three'].map((officer) => [
      officer,
      { officer, role: 'ANALYST', clearance: 'SECRET', compartments: [], appointedBy: 'officer-9' },
    ]),
  ),
};
const one = by('north', { officer: 'officer-one', known: { receiving } });
const two = by('lab', { officer: 'officer-two', known: { receiving } });
const registered = story().given([some(ExhibitRegistered, { exercise: false })], {
  ...one,
  ...january,
});
const handing = {
  to: 'agency-lab',
  receiver: 'officer-two',
  purpose: 'EXAMINATION',
  condition: 'Seals whole.',
  keptAt: 'Laboratory store',
} as const;
const handed = CustodyTransferred({ ...handing, exercise: false });
const passed = registered.given([handed], one);

describe('handing over an exhibit', () => {
  it('is for the officer who holds it', () => {
    registered.when(TransferCustody, handing, one).then(handed);
    registered
      .when(TransferCustody, handing, by('north', { officer: 'officer-three' }))
      .rejected('NOT_THE_CUSTODIAN');
    registered
      .when(TransferCustody, handing, by('south', { officer: 'officer-one' }))
      .rejected('NOT_THE_CUSTODIAN');
  });

  it('leaves no gap: from then on, only the receiver may pass it on', () => {
    const back = { ...handing, to: 'agency-north', receiver: 'officer-one', purpose: 'STORAGE' } as const;
    passed.when(TransferCustody, back, one).rejected('NOT_THE_CUSTODIAN');
    passed.when(TransferCustody, back, two).then(CustodyTransferred({ ...back, exercise: false }));
  });

  it('is to an officer whom the other agency has appointed', () => {
    registered
      .when(TransferCustody, { ...handing, receiver: 'officer-nobody' }, one)
      .rejected('NOT_ON_THE_STAFF');
    registered.when(TransferCustody, handing, { ...one, known: {} }).rejected('NOT_ON_THE_STAFF');
  });

  it('is to another', () => passed.when(TransferCustody, handing, two).rejected('TO_ONESELF'));

  it('does not come before it came to who holds it', () =>
    passed
      .when(TransferCustody, { ...handing, receiver: 'officer-three' }, { ...two, ...february })
      .rejected('BEFORE_WHAT_IT_FOLLOWS'));

  it('ends once it was released', () =>
    passed
      .given([some(ExhibitReleased)], two)
      .when(TransferCustody, { ...handing, receiver: 'officer-three' }, two)
      .rejected('RELEASED'));
});

describe('releasing an exhibit', () => {
  const release = { manner: 'RETURNED', reason: 'To its owner, by order of the court.' } as const;
  const released = ExhibitReleased({ ...release, exercise: false });

  it('is for the officer who holds it', () => {
    passed.when(ReleaseExhibit, release, two).then(released);
    passed.when(ReleaseExhibit, release, one).rejected('NOT_THE_CUSTODIAN');
  });

  it('destroys nothing while the case that it is kept for is open', () => {
    const destroyed = { ...release, manner: 'DESTROYED' } as const;
    const knowing = (open: boolean) => ({ ...two, known: { file: { open } } });
    passed.when(ReleaseExhibit, destroyed, knowing(true)).rejected('CASE_OPEN');
    passed
      .when(ReleaseExhibit, destroyed, knowing(false))
      .then(ExhibitReleased({ ...destroyed, exercise: false }));
    passed.when(ReleaseExhibit, release, knowing(true)).then(released);
  });

  it('happens once', () =>
    passed.given([released], two).when(ReleaseExhibit, release, two).rejected('RELEASED'));

  it('does not come before it came to who holds it', () =>
    passed.when(ReleaseExhibit, release, { ...two, ...february }).rejected('BEFORE_WHAT_IT_FOLLOWS'));
});
