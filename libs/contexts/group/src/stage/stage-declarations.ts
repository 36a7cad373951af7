import {
  boolean,
  citationIn,
  citationOf,
  count,
  group,
  id,
  line,
  listOf,
  mayHaveComeBy,
  type Moment,
  projection,
  prose,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { StageAdopted, StageDeclared, StageDisputed } from './events';

export const stageAdoption = group('StageAdoption', {
  ...toldFields,
  agency: toldFields.agency.says('The agency that adopted it.'),
  revision: count().says('The revision of the adoption in the record of the group.'),
  rationale: prose().says('Why it was adopted.'),
});

export const stageDispute = group('StageDispute', {
  ...toldFields,
  agency: toldFields.agency.says('The agency that disagrees.'),
  revision: count().says('The revision of the dispute in the record of the group.'),
  instead: StageDisputed.fields.instead,
  rationale: prose().says('Why it disagrees.'),
});

type Word = { readonly agency: string; readonly happened: Moment };

/** An agency that adopted what it had disputed disagrees no longer. */
const isDisputed = (disputes: readonly Word[], adoptions: readonly Word[]): boolean =>
  disputes.some(({ agency }) => !adoptions.some((adopted) => adopted.agency === agency));

const declared = citationIn('declaration');

/** What agencies declared of the stage of a group, who adopted and who disputed it; the key is the citation of the declaration. */
export const stageDeclarations = projection(
  'StageDeclaration',
  'The stage an agency decided a group is in, who adopted it, and who disagrees.',
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
      disputes: listOf(stageDispute).says('Every dispute, in the order recorded.'),
      disputed: boolean().says('Whether an agency disagrees that has not adopted it since.'),
    },
    filters: ['group', 'agency', 'stage', 'disputed'],
    holds: 'happened',
    asAt: (row, at) => {
      const adoptions = row.adoptions.filter(({ happened }) => mayHaveComeBy(happened, at));
      const disputes = row.disputes.filter(({ happened }) => mayHaveComeBy(happened, at));
      return { ...row, adoptions, disputes, disputed: isDisputed(disputes, adoptions) };
    },
    restates: ['disputed'],
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
    disputes: [],
    disputed: false,
  }))
  .onKey(StageAdopted, declared, (row, event) => {
    const { revision, data } = event;
    if (!row) return undefined;
    const adoptions = [...row.adoptions, { ...toldBy(event), revision, rationale: data.rationale }];
    return { ...row, adoptions, disputed: isDisputed(row.disputes, adoptions) };
  })
  .onKey(StageDisputed, declared, (row, event) => {
    const { revision, data } = event;
    const { instead, rationale } = data;
    return (
      row && {
        ...row,
        disputes: [...row.disputes, { ...toldBy(event), revision, instead, rationale }],
        disputed: true,
      }
    );
  });
