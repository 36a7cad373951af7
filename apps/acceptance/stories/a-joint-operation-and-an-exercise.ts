import { about, aJointOperation, authority, plan } from './a-joint-operation';
import { customs, fiu, police } from './cast';
import { decided, does, isRefused, sees, type Story, weighed } from './story';

const actions = 'actions(filter: { case: [$operation, $practice] }, at: $at, order: RECORDED_OLDEST_FIRST)';

export const aJointOperationAndAnExercise: Story = {
  title: 'A joint operation, and an exercise that looks like one',
  steps: [
    ...aJointOperation,
    does(police.manager, 'opens an exercise that is called almost the same', {
      on: '2037-03-02',
      gives: 'OpenCase',
      input: { title: 'Exercise Kōtare', kind: 'EXERCISE', ...about, groups: ['$crew'] },
      as: 'practice',
    }),
    does(police.manager, 'invites Customs to practise', {
      gives: 'InviteToCase',
      input: { case: '$practice', to: customs.agency, grounds: 'To practise a search at the port.' },
    }),
    does(customs.manager, 'joins the exercise', {
      gives: 'JoinCase',
      input: { case: '$practice', role: 'INVESTIGATING', legalBasis: 'Practice only' },
    }),
    does(police.officer, 'plans the very same search in it', {
      gives: 'PlanAction',
      input: { ...plan, case: '$practice' },
      as: 'drill',
    }),
    does(police.manager, 'authorises the drill', {
      gives: 'AuthoriseAction',
      approves: 'drill',
      input: { action: '$drill', ...authority },
      cites: ['vans'],
    }),
    does(customs.officer, 'carries out the drill', {
      on: '2037-03-04',
      gives: 'ExecuteAction',
      input: { action: '$drill', summary: 'Both sheds were searched' },
    }),
    does(customs.officer, 'records what the drill yielded', {
      gives: 'RecordYield',
      input: {
        action: '$drill',
        seizures: 9,
        arrests: 12,
        amounts: [{ minor: '99900000', currency: 'NZD' }],
      },
      as: 'found',
    }),
    does(customs.officer, 'books the time of the drill', {
      gives: 'BookEffort',
      input: { case: '$practice', priority: 'DISMANTLE', activity: 'Practice', minutes: 480 },
    }),
    sees(police.manager, 'reads which of the two is practice, wherever they stand side by side', {
      asks: `${actions} { nodes { title isExercise case { title exercise } } } efforts(filter: { case: [$operation, $practice] }, at: $at, order: RECORDED_OLDEST_FIRST) { nodes { activity exercise } }`,
      shows: {
        actions: {
          nodes: [
            { title: plan.title, isExercise: false, case: { title: 'Operation Kōtare', exercise: false } },
            { title: plan.title, isExercise: true, case: { title: 'Exercise Kōtare', exercise: true } },
          ],
        },
        efforts: {
          nodes: [
            { activity: 'Profiling', exercise: false },
            { activity: 'Practice', exercise: true },
          ],
        },
      },
    }),
    isRefused(police.manager, 'cannot make the crew a target for what was found in the drill', {
      gives: 'AdoptTarget',
      input: {
        group: '$crew',
        rank: 1,
        ...decided('Nine seizures in one search.', ['Leave it', 'It is large.'], '2037-09-04'),
        ...weighed('Nothing less stops it.', 'Two officers for six months.'),
      },
      cites: ['found'],
      because: 'EXERCISE',
      says: 'which is from an exercise',
    }),
    isRefused(police.officer, 'cannot so much as claim how the crew works by it', {
      gives: 'MapBusinessStep',
      input: {
        group: '$crew',
        step: 'LAUNDERING',
        enabler: 'PROFESSIONAL_ENABLERS',
        chokePoint: true,
        during: { from: { earliest: '2037-03' } },
        reliability: 'B',
        credibility: 'C2',
        grounds: 'The books lay in the shed.',
      },
      cites: ['found'],
      because: 'EXERCISE',
      says: 'nothing real rests on it',
    }),
    isRefused(police.manager, 'cannot merge the exercise into the operation', {
      gives: 'MergeCases',
      input: {
        case: '$practice',
        into: '$operation',
        ...decided('They are about the same crew.', ['Keep them apart', 'It looks tidier.'], '2037-09-01'),
      },
      cites: ['vans'],
      because: 'EXERCISE_APART',
    }),
    isRefused(police.manager, 'cannot close the exercise as a success of the operation', {
      gives: 'CloseCase',
      input: { case: '$practice', resolution: 'DISRUPTED', reason: 'Twelve arrests.' },
      because: 'RESOLUTION_MISMATCH',
    }),
    does(police.manager, 'closes it as what it was', {
      gives: 'CloseCase',
      input: { case: '$practice', resolution: 'EXERCISE_ENDED', reason: 'All that was to be practised was.' },
    }),
    sees(customs.manager, 'reads whose credit it is: parts of one whole, agreed by all three', {
      asks: 'action(id: $search, at: $at) { moderated { level } credits { agreed shares { agency { id } percent } } }',
      shows: {
        action: {
          moderated: [{ level: 'MODERATE' }],
          credits: [
            {
              agreed: true,
              shares: [
                { agency: { id: police.agency }, percent: '40' },
                { agency: { id: customs.agency }, percent: '50' },
                { agency: { id: fiu.agency }, percent: '10' },
              ],
            },
          ],
        },
      },
    }),
    sees(
      police.manager,
      'adds up what came of it: the drill counts nowhere, and the parts of the three make up the whole',
      {
        asks: 'outcomes(group: $crew, at: $at) { actions exercises yields { seizures arrests amounts { minor } } credit { agencies { agency { id } yields { arrests amounts { minor } } } } }',
        shows: {
          outcomes: {
            actions: 1,
            exercises: 1,
            yields: { seizures: 2, arrests: 3, amounts: [{ minor: '10000000' }] },
            credit: {
              agencies: [
                { agency: { id: customs.agency }, yields: { arrests: 2, amounts: [{ minor: '5000000' }] } },
                { agency: { id: fiu.agency }, yields: { arrests: 0, amounts: [{ minor: '1000000' }] } },
                { agency: { id: police.agency }, yields: { arrests: 1, amounts: [{ minor: '4000000' }] } },
              ],
            },
          },
        },
      },
    ),
    sees(police.manager, 'adds it up by whom it protects and by where it was met', {
      asks: 'outcomes(group: $crew, at: $at) { byHarm { harm actions } byAreaOfFocus { areaOfFocus actions } byPriority { priority actions } effects { on level actions } }',
      shows: {
        outcomes: {
          byHarm: [{ harm: 'COMMUNITIES', actions: 1 }],
          byAreaOfFocus: [{ areaOfFocus: 'BORDER', actions: 1 }],
          byPriority: [{ priority: 'DISMANTLE', actions: 1 }],
          effects: [{ on: 'OPERATIONAL', level: 'MODERATE', actions: 1 }],
        },
      },
    }),
    sees(police.manager, 'adds up the hours: those of the exercise stand apart', {
      asks: 'effortBooked(period: { from: { earliest: "2037" }, to: { earliest: "2037" } }, at: $at) { effort { minutes } exercises { minutes } byPriority { priority effort { minutes } } }',
      shows: {
        effortBooked: {
          effort: { minutes: 1_260 },
          exercises: { minutes: 480 },
          byPriority: [{ priority: 'DISMANTLE', effort: { minutes: 1_260 } }],
        },
      },
    }),
    sees(
      police.manager,
      'reads what was decided and given to whom on 25 January, and that it was not done yet',
      {
        asks: 'caseDecisions(filter: { case: [$operation] }, at: $at) { nodes { title owner { id } dueBy basis } } tasks(filter: { case: [$operation] }, at: $at) { nodes { title to { id } status } }',
        at: { trueAt: '2037-01-25' },
        shows: {
          caseDecisions: { nodes: [{ owner: { id: customs.agency }, basis: ['$vans@'] }] },
          tasks: { nodes: [{ to: { id: customs.agency }, status: 'ASSIGNED' }] },
        },
      },
    ),
  ],
};
