import { entityStanding } from '@throughline/facts';
import { id, listOf } from '@throughline/kernel';
import { caseFile } from './case-file';
import { isAnyProtected } from './kept-apart';
import { CaseOpened, CaseSubjectAdded } from './standing-events';

/** Whoever opens a case leads it. What it concerns is recorded one by one, so that each can be dropped again. */
export const OpenCase = caseFile.command('OpenCase', 'Open a case, which your agency then leads.', {
  opens: true,
  fields: {
    ...CaseOpened.fields,
    groups: listOf(id('Group')).optional().says('The organised groups that it concerns.'),
    entities: listOf(id('Entity')).optional().says('The persons and things that it concerns.'),
  },
  consults: ({ entities = [] }) => ({ standings: [entityStanding, entities] }),
  rejects: ['PROTECTED_KEPT_APART'],
  decide: ({ groups = [], entities = [], ...opened }, _, { known: { standings } }) => {
    if (isAnyProtected(entities, standings)) return caseFile.reject('PROTECTED_KEPT_APART');
    const exercise = opened.kind === 'EXERCISE';
    return [
      CaseOpened(opened),
      ...[...new Set(groups)].map((group) => CaseSubjectAdded({ group, exercise })),
      ...[...new Set(entities)].map((entity) => CaseSubjectAdded({ entity, exercise })),
    ];
  },
});
