import { exactly } from '@throughline/kernel';
import { by, sampleFields, story } from '@throughline/story';
import { codesOf, OffenceType } from '@throughline/vocabulary';
import { DetectionRecorded } from './events';
import { RecordDetection } from './record-detection';

const seen = sampleFields(RecordDetection.fields);
const laterDay = '2031-03-02T09:00:00.000Z';

describe('recording a detection', () => {
  it('is recorded as seen', () => story().when(RecordDetection, seen).then(DetectionRecorded(seen)));

  it('did not come to notice in the future', () =>
    story()
      .when(RecordDetection, { ...seen, detectedAt: exactly(laterDay) })
      .rejected('DETECTED_IN_THE_FUTURE'));

  it('did not come to notice before it happened', () =>
    story()
      .when(RecordDetection, seen, by('north', { happened: exactly(laterDay) }))
      .rejected('DETECTED_BEFORE_IT_HAPPENED'));

  it('may have come to notice on the uncertain day it happened', () => {
    const sometime = {
      earliest: '2031-02-28T00:00:00.000Z',
      latest: laterDay,
      precision: 'RANGE',
      zone: 'UTC',
    } as const;
    story()
      .when(RecordDetection, seen, by('north', { happened: sometime }))
      .then(DetectionRecorded(seen));
  });

  it('has particulars of the types of offending that it points to, and of no other', () => {
    const particulars = {
      drugs: { drug: 'COCAINE', concealment: 'CARGO' },
      cyber: { offence: 'ONLINE_MARKET', platform: 'A market (fictional)' },
    } as const;
    const sold = { ...seen, offenceTypes: ['DRUGS', 'CYBER'], particulars } as const;
    story().when(RecordDetection, sold).then(DetectionRecorded(sold));
    story()
      .when(RecordDetection, { ...sold, offenceTypes: ['DRUGS'] })
      .rejected('PARTICULARS_DO_NOT_FIT');
  });

  it('may have particulars of every type of offending', () => {
    const one = {
      illicitGoods: { goods: 'FIREARMS' },
      criminalServices: { service: 'VIOLENCE' },
      migration: { exploitation: 'DEBT_BONDAGE', peopleAffected: 4 },
      environment: { offence: 'FISHERIES', species: 'Pāua' },
      cyber: { offence: 'RANSOMWARE' },
      financial: { offence: 'FRAUD', losses: { minor: '100', currency: 'NZD' } },
      drugs: { drug: 'MDMA' },
    } as const;
    const sum = { ...seen, offenceTypes: codesOf(OffenceType), particulars: one };
    story().when(RecordDetection, sum).then(DetectionRecorded(sum));
  });

  it('sets no victim among those seen', () => {
    const person = { label: 'A. Person', role: 'COURIER', entity: 'entity-1' } as const;
    const told = { ...seen, seen: [person, { label: 'A van', role: 'INSTRUMENT' }] } as const;
    const knowing = (kept: boolean) =>
      by('north', { known: { seen: new Map([['entity-1', { protected: kept }]]) } });
    story().when(RecordDetection, told, knowing(true)).rejected('PROTECTED_KEPT_APART');
    story().when(RecordDetection, told, knowing(false)).then(DetectionRecorded(told));
  });

  it('is refused for the sake of a victim before anything else that is wrong with it', () => {
    const told = { ...seen, seen: [{ label: 'A. Person', role: 'COURIER', entity: 'entity-1' }] } as const;
    const known = { seen: new Map([['entity-1', { protected: true }]]) };
    story()
      .when(RecordDetection, { ...told, detectedAt: exactly(laterDay) }, by('north', { known }))
      .rejected('PROTECTED_KEPT_APART');
  });

  it('is recorded once', () =>
    story()
      .given([DetectionRecorded(seen)])
      .when(RecordDetection, seen)
      .rejected('ALREADY_RECORDED'));
});
