import { aWrongMergeOfGroups } from './a-wrong-merge-of-groups';
import { customs, police } from './cast';
import { decided, does, isRefused, sees, type Story } from './story';

const graded = (grounds: string) => ({ reliability: 'B', credibility: 'C2', grounds });

const boats =
  'tui: entity(id: $tui, at: $at) { label canonical { label } identifiers { nodes { identifier } } } weka: entity(id: $weka, at: $at) { canonical { label } identifiers { nodes { identifier } } }';

export const aWrongMerge: Story = {
  title: 'A wrong merge, undone after a month of work',
  steps: [
    does(police.officer, 'puts a yacht on the record', {
      on: '2036-01-14',
      gives: 'RegisterEntity',
      input: { kind: 'VESSEL', label: 'Tūī' },
      as: 'tui',
    }),
    does(police.officer, 'records its call sign', {
      gives: 'AddIdentifier',
      input: {
        entity: '$tui',
        scheme: 'CALL_SIGN',
        identifier: 'ZMT4417',
        ...graded('Read from the stern.'),
      },
    }),
    does(customs.officer, 'puts a yacht on the record that came in at Ōpua', {
      gives: 'RegisterEntity',
      input: { kind: 'VESSEL', label: 'Weka' },
      as: 'weka',
    }),
    does(customs.officer, 'records its number', {
      gives: 'AddIdentifier',
      input: { entity: '$weka', scheme: 'IMO', identifier: '9074729', ...graded('From the arrival papers.') },
    }),
    does(police.officer, 'judges the two to be one', {
      on: '2036-02-04',
      gives: 'JudgeSame',
      input: {
        entity: '$tui',
        other: '$weka',
        verdict: 'SAME',
        rationale: 'Same builder, same grey hull, same berth a week apart.',
        reliability: 'C',
        credibility: 'C3',
      },
      as: 'judged',
    }),
    isRefused(police.officer, 'cannot merge them on anything but such a judgement', {
      gives: 'MergeEntities',
      input: {
        entity: '$tui',
        into: '$weka',
        ...decided('They look alike.', ['Keep them apart', 'It makes the work double.'], '2036-08-01'),
      },
      cites: ['tui'],
      because: 'NOT_JUDGED_SAME',
    }),
    does(police.officer, 'decides that Tūī counts as Weka', {
      gives: 'MergeEntities',
      input: {
        entity: '$tui',
        into: '$weka',
        ...decided(
          'They were judged to be one.',
          ['Keep them apart', 'It makes the work double.'],
          '2036-08-01',
        ),
      },
      cites: ['judged'],
      as: 'merge',
    }),
    isRefused(customs.officer, 'cannot merge Weka back into Tūī', {
      gives: 'MergeEntities',
      input: {
        entity: '$weka',
        into: '$tui',
        ...decided('They were judged to be one.', ['Leave it', 'No need.'], '2036-08-01'),
      },
      cites: ['judged'],
      because: 'MERGED_IN_A_CIRCLE',
    }),
    does(police.officer, 'registers the skipper of Tūī', {
      on: '2036-02-11',
      gives: 'RegisterEntity',
      input: { kind: 'PERSON', standing: 'SUSPECT', label: 'R. Castellan' },
      as: 'skipper',
    }),
    does(police.officer, 'links the skipper to Tūī', {
      gives: 'LinkEntities',
      input: {
        entity: '$skipper',
        to: '$tui',
        kind: 'USES',
        during: { from: { earliest: '2036-01' } },
        ...graded('Seen at the helm.'),
      },
    }),
    does(police.officer, 'learns that Tūī sails under another name, too', {
      on: '2036-02-18',
      gives: 'AddIdentifier',
      input: {
        entity: '$tui',
        scheme: 'ALIAS',
        identifier: 'Night Heron',
        ...graded('Painted over on the dinghy.'),
      },
    }),
    does(customs.officer, 'learns the radio number of Weka', {
      on: '2036-02-25',
      gives: 'AddIdentifier',
      input: { entity: '$weka', scheme: 'MMSI', identifier: '512009901', ...graded('From its radio.') },
    }),
    does(customs.officer, 'records what was seen of Tūī off the coast', {
      gives: 'RecordDetection',
      input: {
        summary: 'A grey yacht met a dinghy off Cape Brett',
        offenceTypes: ['DRUGS'],
        areaOfFocus: 'BORDER',
        harms: ['COMMUNITIES'],
        detectedAt: { earliest: '2036-02-25' },
        means: 'SENSOR',
        seen: [{ label: 'A grey yacht', role: 'INSTRUMENT', entity: '$tui' }],
      },
      as: 'meeting',
    }),
    sees(customs.officer, 'reads that Tūī counts as Weka, and what was merged into Weka', {
      asks: `${boats} merges: entityMerges(filter: { into: [$weka] }, at: $at) { nodes { entity { label } } }`,
      at: { trueAt: '2036-02-20' },
      shows: {
        tui: { label: 'Tūī', canonical: { label: 'Weka' } },
        weka: { canonical: { label: 'Weka' } },
        merges: { nodes: [{ entity: { label: 'Tūī' } }] },
      },
    }),
    does(customs.officer, 'finds both in harbour on one day, and judges them not to be one', {
      on: '2036-03-10',
      gives: 'JudgeSame',
      input: {
        entity: '$weka',
        other: '$tui',
        verdict: 'NOT_SAME',
        rationale: 'Both lay at anchor at Russell on 9 March, 200 metres apart.',
        reliability: 'A',
        credibility: 'C1',
      },
      as: 'apart',
    }),
    does(police.officer, 'undoes the merge', {
      on: '2036-03-11',
      gives: 'UnmergeEntities',
      input: {
        entity: '$tui',
        ...decided('They were seen side by side.', ['Leave it', 'It is wrong.'], '2036-09-01'),
      },
      cites: ['apart'],
    }),
    sees(
      police.officer,
      'reads that each has what was recorded of it, before and during that month, and nothing of the other',
      {
        asks: boats,
        shows: {
          tui: {
            canonical: { label: 'Tūī' },
            identifiers: { nodes: [{ identifier: 'Night Heron' }, { identifier: 'ZMT4417' }] },
          },
          weka: {
            canonical: { label: 'Weka' },
            identifiers: { nodes: [{ identifier: '512009901' }, { identifier: '9074729' }] },
          },
        },
      },
    ),
    sees(police.officer, 'finds the skipper with Tūī, and the meeting off the coast as well', {
      asks: 'entityLinks(filter: { to: [$tui] }, at: $at) { nodes { from { id } } } ofWeka: entityLinks(filter: { to: [$weka] }, at: $at) { totalCount } detection(id: $meeting, at: $at) { seen { entity { label canonical { label } } } }',
      shows: {
        entityLinks: { nodes: [{ from: { id: '$skipper' } }] },
        ofWeka: { totalCount: 0 },
        detection: { seen: [{ entity: { label: 'Tūī', canonical: { label: 'Tūī' } } }] },
      },
    }),
    sees(police.manager, 'can still read what was held to be so in February, and who undid it', {
      asks: 'tui: entity(id: $tui, at: $at) { canonical { label } }',
      at: { knownAt: '2036-02-28' },
      shows: { tui: { canonical: { label: 'Weka' } } },
    }),
    sees(police.manager, 'reads who undid it, and why', {
      asks: 'entityMerges(filter: { entity: [$tui] }, at: $at) { nodes { agency { id } unmerging { agency { id } rationale } } }',
      shows: {
        entityMerges: {
          nodes: [
            { agency: { id: police.agency }, unmerging: { rationale: 'They were seen side by side.' } },
          ],
        },
      },
    }),
    ...aWrongMergeOfGroups,
  ],
};
