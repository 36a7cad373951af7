import { by, story } from '@throughline/story';
import { EntityRegistered, ProtectedEntityRegistered } from './events';
import { RegisterEntity } from './register-entity';

describe('registering an entity', () => {
  it('puts a thing on the record by what people call it', () => {
    const yacht = { kind: 'VESSEL', label: 'Yacht Tūī' } as const;
    story().when(RegisterEntity, yacht, by('north')).then(EntityRegistered(yacht));
  });

  it('keeps what a person is called where it is sealed for a person known as that', () => {
    const person = { kind: 'PERSON', label: 'A. Person' } as const;
    story()
      .when(RegisterEntity, { ...person, standing: 'SUSPECT' })
      .then(EntityRegistered({ kind: 'PERSON', standing: 'SUSPECT', personal: { asSuspect: 'A. Person' } }));
    story()
      .when(RegisterEntity, { ...person, standing: 'THIRD_PARTY' })
      .then(
        EntityRegistered({
          kind: 'PERSON',
          standing: 'THIRD_PARTY',
          personal: { asThirdParty: 'A. Person' },
        }),
      );
  });

  it('keeps victims and witnesses, and what is part of their lives, apart and under a higher marking', () => {
    story()
      .when(RegisterEntity, { kind: 'PERSON', standing: 'VICTIM', label: 'A. Person' })
      .then(
        ProtectedEntityRegistered({
          kind: 'PERSON',
          standing: 'VICTIM',
          personal: { asVictim: 'A. Person' },
        }),
      );
    story()
      .when(RegisterEntity, { kind: 'ADDRESS', standing: 'WITNESS', label: '1 Some Street' })
      .then(
        ProtectedEntityRegistered({
          kind: 'ADDRESS',
          standing: 'WITNESS',
          personal: { asWitness: '1 Some Street' },
        }),
      );
    story()
      .when(
        RegisterEntity,
        { kind: 'PERSON', standing: 'VICTIM', label: 'A. Person' },
        by('north', { marking: { classification: 'IN_CONFIDENCE' } }),
      )
      .rejected('MARKING_TOO_LOW');
  });

  it('says as what a person is known whose life it is part of', () => {
    for (const kind of ['PERSON', 'ACCOUNT', 'DEVICE', 'ADDRESS', 'DOCUMENT'] as const)
      story().when(RegisterEntity, { kind, label: 'some text' }).rejected('STANDING_REQUIRED');
  });

  it('does not know a thing of nobody’s life as anything', () =>
    story()
      .when(RegisterEntity, { kind: 'VEHICLE', standing: 'SUSPECT', label: 'A van' })
      .rejected('STANDING_NOT_EXPECTED'));
});
