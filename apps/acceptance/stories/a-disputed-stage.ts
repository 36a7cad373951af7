import { customs, fiu, police } from './cast';
import { decided, does, isRefused, sees, type Story } from './story';

const stage = (name: string, why: string, reviewBy: string) => ({
  group: '$crew',
  stage: name,
  ...decided(why, ['Leave it as it is', 'What was seen since says otherwise.'], reviewBy),
});

const side =
  'lifecycle(group: $crew, at: $at) { agreed current { agency { id } stage origin } disagreements { agency { id } stage instead } }';

const gone = (limb: string, evidence: string) => ({ limb, evidence, basis: ['$search@'] });

const dismantled = {
  ...stage(
    'DISMANTLED',
    'Its leaders are held, its money is restrained, its workshop is gone.',
    '2036-03-01',
  ),
  limbs: [
    gone('LEADERSHIP', 'Both leaders are remanded in custody.'),
    gone('FINANCIAL_BASE', 'Four accounts and a boat are restrained.'),
    gone('CAPABILITY', 'The workshop was cleared out.'),
    gone('ABILITY_TO_REFORM', 'Nobody who is left can press pills.'),
  ],
};

export const aDisputedStage: Story = {
  title: 'A stage that agencies dispute',
  steps: [
    does(police.officer, 'names a crew that presses pills', {
      on: '2035-01-08',
      gives: 'IdentifyGroup',
      input: {
        name: 'Breakwater crew',
        offenceTypes: ['DRUGS'],
        areasOfFocus: ['NATIONAL'],
        harms: ['COMMUNITIES'],
      },
      as: 'crew',
    }),
    does(police.officer, 'records the search of its workshop', {
      on: '2035-02-05',
      gives: 'RecordDetection',
      input: {
        summary: 'A workshop with two presses, 40 kg of powder, ledgers and keys to a boat',
        offenceTypes: ['DRUGS'],
        areaOfFocus: 'NATIONAL',
        harms: ['COMMUNITIES'],
        detectedAt: { earliest: '2035-02-05' },
        means: 'SEIZURE',
        commodities: [
          { commodity: 'MDMA powder', quantity: { amount: '40.5', unit: 'KG' }, purityPercent: '61.5' },
        ],
      },
      as: 'search',
    }),
    does(police.officer, 'grades it', {
      gives: 'GradeDetection',
      input: {
        detection: '$search',
        reliability: 'A',
        credibility: 'C1',
        handling: 'SHARE',
        reason: 'Seized by officers.',
      },
      as: 'grade',
    }),
    isRefused(police.officer, 'cannot hold a group dismantled that was only suspected', {
      gives: 'DeclareStage',
      input: dismantled,
      cites: ['search'],
      because: 'STAGE_CANNOT_FOLLOW',
    }),
    does(police.officer, 'decides that the group is assessed', {
      gives: 'DeclareStage',
      input: stage('ASSESSED', 'It meets the definition.', '2035-08-01'),
      cites: ['search'],
    }),
    does(police.officer, 'decides that it is active', {
      on: '2035-02-12',
      gives: 'DeclareStage',
      input: stage('ACTIVE', 'The ledgers show weekly sales.', '2035-08-01'),
      cites: ['search'],
      as: 'active',
    }),
    does(fiu.officer, 'adopts that', {
      gives: 'AdoptStage',
      input: {
        group: '$crew',
        declaration: '$active#',
        ...decided('Cash is banked every Monday.', ['Judge it', 'The ledgers say it all.'], '2035-08-01'),
      },
      cites: ['search'],
    }),
    sees(fiu.manager, 'reads that all who spoke agree', {
      asks: side,
      shows: { lifecycle: { agreed: true } },
    }),
    does(customs.officer, 'disagrees: Customs holds it dormant since the search', {
      on: '2035-02-19',
      gives: 'DisputeStage',
      input: {
        group: '$crew',
        declaration: '$active#',
        instead: 'DORMANT',
        ...decided(
          'No powder has come in since the search.',
          ['Adopt it', 'The ledgers end in January.'],
          '2035-08-01',
        ),
      },
      cites: ['search'],
      as: 'dispute',
    }),
    isRefused(police.officer, 'cannot dispute the own word of the police', {
      gives: 'DisputeStage',
      input: {
        group: '$crew',
        declaration: '$active#',
        instead: 'DORMANT',
        ...decided('Perhaps.', ['Leave it', 'Perhaps not.'], '2035-08-01'),
      },
      cites: ['search'],
      because: 'OWN_DECLARATION',
    }),
    sees(fiu.manager, 'reads both words side by side, and neither gives way', {
      asks: `${side} stageDeclarations(filter: { group: [$crew], disputed: [true] }, at: $at) { nodes { stage agency { id } adoptions { agency { id } } disputes { agency { id } instead rationale } } }`,
      shows: {
        lifecycle: { agreed: false },
        stageDeclarations: {
          nodes: [
            {
              stage: 'ACTIVE',
              agency: { id: police.agency },
              adoptions: [{ agency: { id: fiu.agency } }],
              disputes: [{ agency: { id: customs.agency }, instead: 'DORMANT' }],
            },
          ],
        },
      },
    }),
    does(police.officer, 'decides to go after it', {
      on: '2035-03-05',
      gives: 'DeclareStage',
      input: stage('TARGETED', 'Two districts work on it.', '2035-08-01'),
      cites: ['search'],
    }),
    isRefused(police.officer, 'cannot propose to hold it dismantled while it could form again', {
      on: '2035-06-11',
      gives: 'DeclareStage',
      input: { ...dismantled, limbs: dismantled.limbs.slice(0, 3) },
      cites: ['search'],
      because: 'LIMBS_INCOMPLETE',
    }),
    does(police.officer, 'proposes to hold it dismantled, with evidence for each limb', {
      gives: 'DeclareStage',
      input: dismantled,
      cites: ['search'],
      as: 'proposed',
    }),
    isRefused(police.officer, 'cannot approve the own proposal', {
      gives: 'ApproveStage',
      approves: 'crew',
      input: { group: '$crew', ...decided('It is gone.', ['Wait', 'Nothing is left.'], '2036-03-01') },
      cites: ['search'],
      because: 'OWN_PROPOSAL',
    }),
    isRefused(police.manager, 'cannot approve it without the evidence it rests on', {
      gives: 'ApproveStage',
      approves: 'crew',
      input: { group: '$crew', ...decided('It is gone.', ['Wait', 'Nothing is left.'], '2036-03-01') },
      cites: ['crew'],
      because: 'EVIDENCE_NOT_CITED',
    }),
    does(police.officer, 'grades the search down in between, as a label was mixed up', {
      on: '2035-06-12',
      gives: 'RegradeDetection',
      input: {
        detection: '$search',
        reliability: 'A',
        credibility: 'C2',
        handling: 'SHARE',
        reason: 'One bag was mislabelled.',
      },
    }),
    isRefused(police.manager, 'cannot approve any more what was proposed on a better grade', {
      gives: 'ApproveStage',
      approves: 'crew',
      input: { group: '$crew', ...decided('It is gone.', ['Wait', 'Nothing is left.'], '2036-03-01') },
      cites: ['search'],
      because: 'BASIS_CHANGED',
    }),
    does(police.officer, 'proposes it anew, on the grade as it is now', {
      on: '2035-06-13',
      gives: 'DeclareStage',
      input: dismantled,
      cites: ['search'],
      as: 'again',
    }),
    does(police.manager, 'approves it: two people hold the group dismantled', {
      on: '2035-06-14',
      gives: 'ApproveStage',
      approves: 'crew',
      input: {
        group: '$crew',
        ...decided('Each limb is evidenced.', ['Wait', 'Nothing is left.'], '2036-03-01'),
      },
      cites: ['search'],
      as: 'declared',
    }),
    does(customs.manager, 'disputes that as well: Customs knows of a third press', {
      on: '2035-07-02',
      gives: 'DisputeStage',
      input: {
        group: '$crew',
        declaration: '$declared#',
        instead: 'DISRUPTED',
        ...decided(
          'A third press was bought in May.',
          ['Adopt it', 'Somebody bought the press.'],
          '2036-01-01',
        ),
      },
      cites: ['search'],
    }),
    sees(police.manager, 'reads what each held in March, and what each holds now', {
      asks: side,
      shows: {
        lifecycle: {
          agreed: false,
          current: [
            { agency: { id: fiu.agency }, stage: 'ACTIVE', origin: 'ADOPTED' },
            { agency: { id: police.agency }, stage: 'DISMANTLED', origin: 'DECLARED' },
          ],
        },
      },
      names: ['"stage":"DISMANTLED","instead":"DISRUPTED"'],
    }),
    sees(police.manager, 'reads that nobody held it dismantled in March', {
      asks: side,
      at: { trueAt: '2035-03-31' },
      hides: ['DISMANTLED'],
      names: ['TARGETED', 'ACTIVE'],
    }),
  ],
};
