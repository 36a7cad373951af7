import { by, sampleFields, some, story } from '@throughline/story';
import { AddCaseSubject } from './add-case-subject';
import { CloseCase } from './close-case';
import { CaseDecisionRecorded } from './decision-events';
import { MergeCases } from './merge-cases';
import { OpenCase } from './open-case';
import { RecordDecision } from './record-decision';
import { RecordEntry } from './record-entry';
import { RegisterExhibit } from './register-exhibit';
import { ReviewDecision } from './review-decision';
import { CaseClosed, CaseOpened, CaseSubjectAdded } from './standing-events';

const victim = { owner: 'agency-north', partners: [], kind: 'PERSON', protected: true };
const standings = new Map([['entity-1', victim]]);
const open = { owner: 'agency-north', partners: [], kind: 'INVESTIGATION', open: true };
const opened = story().given([some(CaseOpened), some(CaseSubjectAdded, { group: 'group-1' })], by('north'));
const full = { necessity: 'Nothing less would do.', proportionality: 'It costs little.' };
const decision = { ...sampleFields(RecordDecision.fields), ...full, kind: 'USE_OF_POWER' } as const;

describe('victims and witnesses', () => {
  const apart = by('north', { known: { standings, standing: victim } });

  it('are not named when a case is opened', () =>
    story()
      .when(OpenCase, { ...sampleFields(OpenCase.fields), entities: ['entity-1'] }, apart)
      .rejected('PROTECTED_KEPT_APART'));

  it('are not what a case concerns', () =>
    opened.when(AddCaseSubject, { entity: 'entity-1' }, apart).rejected('PROTECTED_KEPT_APART'));

  it('are not what an entry is about', () =>
    opened
      .when(RecordEntry, { ...sampleFields(RecordEntry.fields), entities: ['entity-1'] }, apart)
      .rejected('PROTECTED_KEPT_APART'));

  it('are not acted against', () =>
    opened
      .when(RecordDecision, { ...decision, against: ['entity-1'] }, apart)
      .rejected('PROTECTED_KEPT_APART'));

  it('come before anything else that is wrong with a decision', () =>
    opened
      .when(RecordDecision, { ...decision, kind: 'GOVERNANCE', against: ['entity-1'] }, apart)
      .rejected('PROTECTED_KEPT_APART'));

  it('are not whom an exhibit was seized from', () =>
    story()
      .when(
        RegisterExhibit,
        { ...sampleFields(RegisterExhibit.fields), seizedFrom: 'entity-1' },
        by('north', { known: { standing: open, from: victim } }),
      )
      .rejected('PROTECTED_KEPT_APART'));
});

describe('an officer who declared an interest', () => {
  const interested = (to: string) =>
    by('north', {
      interests: new Map([[to, 'agency-north@1']]),
      known: { standings: new Map(), target: open },
    });

  it.each([
    ['the case', 'subject-1'],
    ['what the case concerns', 'group-1'],
    ['whom it acts against', 'entity-2'],
  ])('in %s does not decide in it', (_, to) =>
    opened
      .when(RecordDecision, { ...decision, against: ['entity-2'] }, interested(to))
      .rejected('CONFLICT_DECLARED'),
  );

  it('in something else decides as anybody does', () =>
    opened
      .when(RecordDecision, decision, interested('group-2'))
      .then(CaseDecisionRecorded({ ...decision, exercise: false })));

  it('does not look at a decision again', () =>
    opened
      .given([some(CaseDecisionRecorded)], by('north'))
      .when(
        ReviewDecision,
        { ofDecision: 2, reviewOutcome: 'ENDED', rationale: 'No longer needed.' },
        interested('subject-1'),
      )
      .rejected('CONFLICT_DECLARED'));

  it('does not close the case', () => {
    const closing = { resolution: 'NO_OFFENCE', reason: 'Nothing was found.' } as const;
    opened.when(CloseCase, closing, interested('subject-1')).rejected('CONFLICT_DECLARED');
    opened
      .when(CloseCase, closing, interested('subject-2'))
      .then(CaseClosed({ ...closing, exercise: false }));
  });

  it('does not merge the case into one that the interest is in', () =>
    opened
      .when(MergeCases, { ...sampleFields(MergeCases.fields), into: 'case-2' }, interested('case-2'))
      .rejected('CONFLICT_DECLARED'));
});
