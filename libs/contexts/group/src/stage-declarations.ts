import {
  citationOf,
  count,
  group,
  id,
  instant,
  line,
  listOf,
  mayHaveComeBy,
  moment,
  projection,
  prose,
} from '@throughline/kernel';
import { StageAdopted, StageDeclared } from './events';

export const stageAdoption = group('StageAdoption', {
  agency: id('Agency').says('The agency that adopted it.'),
  officer: id('Officer'),
  revision: count().says('The revision of the adoption in the record of the group.'),
  happened: moment(),
  recordedAt: instant(),
  rationale: prose().says('Why it was adopted.'),
});

/** What agencies declared of the stage of a group, and who adopted it; the key is the citation of the declaration. */
export const stageDeclarations = projection(
  'StageDeclaration',
  'The stage an agency decided a group is in, and who adopted it.',
  {
    fields: {
      ...StageDeclared.fields,
      group: id('Group'),
      revision: count().says('The revision of the declaration in the record of the group.'),
      agency: id('Agency').says('The agency that declared it.'),
      officer: id('Officer'),
      authority: line(),
      happened: moment(),
      recordedAt: instant(),
      basis: listOf(line()).says('The events it relies on, each as stream@revision.'),
      adoptions: listOf(stageAdoption).says('Every adoption, in the order recorded.'),
    },
    filters: ['group', 'agency', 'stage'],
    holds: 'happened',
    asAt: (row, at) => ({
      ...row,
      adoptions: row.adoptions.filter(({ happened }) => mayHaveComeBy(happened, at)),
    }),
    serves: { one: 'stageDeclaration', many: 'stageDeclarations' },
  },
)
  .onKey(StageDeclared, citationOf, (_, event) => ({
    ...event.data,
    group: event.stream,
    revision: event.revision,
    agency: event.agency,
    officer: event.officer,
    authority: event.authority,
    happened: event.happened,
    recordedAt: event.recordedAt,
    basis: event.basis.map(citationOf),
    adoptions: [],
  }))
  .onKey(
    StageAdopted,
    ({ stream, data }) => citationOf({ stream, revision: data.declaration }),
    (row, { data: { rationale }, agency, officer, revision, happened, recordedAt }) =>
      row && {
        ...row,
        adoptions: [...row.adoptions, { agency, officer, revision, happened, recordedAt, rationale }],
      },
  );
