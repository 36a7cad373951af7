import {
  citationOf,
  count,
  group,
  id,
  line,
  listOf,
  mayHaveComeBy,
  projection,
  prose,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { StageAdopted, StageDeclared } from './events';

export const stageAdoption = group('StageAdoption', {
  ...toldFields,
  agency: toldFields.agency.says('The agency that adopted it.'),
  revision: count().says('The revision of the adoption in the record of the group.'),
  rationale: prose().says('Why it was adopted.'),
});

/** What agencies declared of the stage of a group, and who adopted it; the key is the citation of the declaration. */
export const stageDeclarations = projection(
  'StageDeclaration',
  'The stage an agency decided a group is in, and who adopted it.',
  {
    fields: {
      ...StageDeclared.fields,
      ...toldFields,
      group: id('Group'),
      revision: count().says('The revision of the declaration in the record of the group.'),
      agency: toldFields.agency.says('The agency that declared it.'),
      authority: line(),
      basis: listOf(line()).says('The events it relies on, each as stream@revision.'),
      adoptions: listOf(stageAdoption).says('Every adoption, in the order recorded.'),
    },
    filters: ['group', 'agency', 'stage'],
    holds: 'happened',
    asAt: (row, at) => ({
      ...row,
      adoptions: row.adoptions.filter(({ happened }) => mayHaveComeBy(happened, at)),
    }),
    restates: [],
    serves: { one: 'stageDeclaration', many: 'stageDeclarations' },
  },
)
  .onKey(StageDeclared, citationOf, (_, event) => ({
    ...event.data,
    ...toldBy(event),
    group: event.stream,
    revision: event.revision,
    authority: event.authority,
    basis: event.basis.map(citationOf),
    adoptions: [],
  }))
  .onKey(
    StageAdopted,
    ({ stream, data }) => citationOf({ stream, revision: data.declaration }),
    (row, event) => {
      const { revision, data } = event;
      const adoption = { ...toldBy(event), revision, rationale: data.rationale };
      return row && { ...row, adoptions: [...row.adoptions, adoption] };
    },
  );
