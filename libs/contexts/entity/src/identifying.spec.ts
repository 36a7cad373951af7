import { by, some, story } from '@throughline/story';
import { AddIdentifier } from './add-identifier';
import { CorrectIdentifier } from './correct-identifier';
import { EntityRegistered, IdentifierAdded, IdentifierCorrected, ProtectedEntityRegistered } from './events';

const graded = { reliability: 'B', credibility: 'C2', grounds: 'Read off the thing itself.' } as const;
const vessel = story().given([some(EntityRegistered, { kind: 'VESSEL' })], by('north'));
const suspect = story().given([some(EntityRegistered, { kind: 'PERSON', standing: 'SUSPECT' })], by('north'));
const victim = story().given([some(ProtectedEntityRegistered, { standing: 'VICTIM' })], by('north'));
const imo = { scheme: 'IMO', identifier: '9074729', ...graded } as const;

describe('adding an identifier', () => {
  it('is for any agency, and may be said again', () => {
    vessel.when(AddIdentifier, imo, by('south')).then(IdentifierAdded(imo));
    vessel
      .given([IdentifierAdded(imo)])
      .when(AddIdentifier, imo)
      .then(IdentifierAdded(imo));
  });

  it('may be a name or an alias of anything', () => {
    for (const scheme of ['NAME', 'ALIAS'] as const)
      vessel
        .when(AddIdentifier, { ...imo, scheme, identifier: 'Tūī' })
        .then(IdentifierAdded({ ...imo, scheme, identifier: 'Tūī' }));
  });

  it('is sealed for the kind of person whose it is', () => {
    const passport = { scheme: 'PASSPORT', ...graded } as const;
    suspect
      .when(AddIdentifier, { ...passport, identifier: 'LX 123' })
      .then(IdentifierAdded({ ...passport, personal: { asSuspect: 'LX 123' } }));
    victim
      .when(AddIdentifier, { ...passport, identifier: 'LX 123' }, by('south'))
      .then(IdentifierAdded({ ...passport, personal: { asVictim: 'LX 123' } }));
  });

  it('is of a scheme by which such things are told', () =>
    vessel.when(AddIdentifier, { ...imo, scheme: 'VIN' }).rejected('SCHEME_DOES_NOT_FIT'));

  it('is written as the scheme has it, whatever stands between the digits', () => {
    vessel.when(AddIdentifier, { ...imo, identifier: '907472' }).rejected('NOT_OF_THE_SCHEME');
    vessel
      .when(AddIdentifier, { ...imo, identifier: 'IMO 907-4729' })
      .then(IdentifierAdded({ ...imo, identifier: 'IMO 907-4729' }));
  });

  it('takes no date of birth that is still to come, wherever on earth it is today', () => {
    const born = (identifier: string) => ({ ...graded, scheme: 'DATE_OF_BIRTH', identifier }) as const;
    for (const date of ['2032', '2031-04', '2031-03-03'])
      suspect.when(AddIdentifier, born(date)).rejected('BORN_IN_THE_FUTURE');
    for (const date of ['2031', '2031-03', '2031-03-01', '2031-03-02'])
      suspect
        .when(AddIdentifier, born(date))
        .then(IdentifierAdded({ ...graded, scheme: 'DATE_OF_BIRTH', personal: { asSuspect: date } }));
    suspect
      .given([some(IdentifierAdded, { scheme: 'DATE_OF_BIRTH' })], by('north'))
      .when(CorrectIdentifier, { added: 1, wrong: 'The year.', identifier: '2043' }, by('north'))
      .rejected('BORN_IN_THE_FUTURE');
  });

  it('takes a date of birth as finely as it is known, and none that never was', () => {
    const born = (identifier: string) =>
      suspect.when(AddIdentifier, { ...graded, scheme: 'DATE_OF_BIRTH', identifier });
    for (const date of ['1984', '1984-05', '1984-02-29', '2000-02-29', '1984-12-31'])
      born(date).then(IdentifierAdded({ ...graded, scheme: 'DATE_OF_BIRTH', personal: { asSuspect: date } }));
    for (const date of [
      '84',
      '1984-13',
      '1984-00',
      '1983-02-29',
      '1900-02-29',
      '1984-04-31',
      '1984-04-00',
      '17 May',
    ])
      born(date).rejected('NOT_OF_THE_SCHEME');
  });

  it('is written whole where it is an email address', () =>
    suspect
      .when(AddIdentifier, { ...graded, scheme: 'EMAIL', identifier: 'a person@example' })
      .rejected('NOT_OF_THE_SCHEME'));

  it('is of an entity on the record', () => story().when(AddIdentifier, imo).rejected('NOT_FOUND'));
});

describe('correcting an identifier', () => {
  const added = vessel.given([IdentifierAdded(imo)], by('north'));
  const put = { added: 1, wrong: 'Two digits were exchanged.', identifier: '9074792' };

  it('says what was wrong, and what it reads instead', () =>
    added.when(CorrectIdentifier, put, by('north')).then(IdentifierCorrected(put)));

  it('may say that it never was theirs', () => {
    const never = { added: 1, wrong: 'It is the number of a sister ship.' };
    added.when(CorrectIdentifier, never, by('north')).then(IdentifierCorrected(never));
  });

  it('is sealed for the kind of person whose it is', () =>
    suspect
      .given([some(IdentifierAdded, { scheme: 'NAME' })], by('north'))
      .when(CorrectIdentifier, { ...put, identifier: 'B. Person' }, by('north'))
      .then(IdentifierCorrected({ added: 1, wrong: put.wrong, personal: { asSuspect: 'B. Person' } })));

  it('names an identifier by the revision at which it was added', () => {
    for (const revision of [0, 2])
      added.when(CorrectIdentifier, { ...put, added: revision }, by('north')).rejected('NO_SUCH_IDENTIFIER');
  });

  it('is for the agency that recorded it', () =>
    added.when(CorrectIdentifier, put, by('south')).rejected('NOT_THE_RECORDER'));

  it('is written as the scheme has it', () =>
    added
      .when(CorrectIdentifier, { ...put, identifier: 'unknown' }, by('north'))
      .rejected('NOT_OF_THE_SCHEME'));

  it('is of an entity on the record', () => story().when(CorrectIdentifier, put).rejected('NOT_FOUND'));
});
