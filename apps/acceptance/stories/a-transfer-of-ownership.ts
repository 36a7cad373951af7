import { customs, fiu, police } from './cast';
import { decided, does, isRefused, sees, type Story, weighed } from './story';

const owners =
  'case(id: $file, at: $at) { leadAgency { id } partners { id } participations { agency { id } role } } action(id: $freeze, at: $at) { agency { id } partners { id } }';

const authority = {
  action: '$freeze',
  ...decided('The money leaves on Friday.', ['Write to the bank', 'A letter warns them.'], '2042-12-01'),
  ...weighed('Nothing less holds it.', 'Wages are exempt.'),
};

/** Whoever owned both, as an answer to `owners` shows it. */
const ownedBy = (agency: string) => ({
  case: { leadAgency: { id: agency } },
  action: { agency: { id: agency } },
});

export const aTransferOfOwnership: Story = {
  title: 'A case and an action that change hands, on acceptance only',
  steps: [
    does(customs.officer, 'opens a case on gold bought with cash', {
      on: '2042-02-03',
      gives: 'OpenCase',
      input: {
        title: 'Gold for cash',
        kind: 'INVESTIGATION',
        priority: 'DISMANTLE',
        areaOfFocus: 'BORDER',
        offenceTypes: ['FINANCIAL'],
      },
      as: 'file',
    }),
    does(customs.officer, 'enters what a dealer says', {
      gives: 'RecordEntry',
      input: { case: '$file', kind: 'NOTE', summary: 'A dealer in gold is paid in cash every week' },
      as: 'dealer',
    }),
    does(customs.officer, 'plans to freeze the account of the dealer', {
      gives: 'PlanAction',
      input: {
        title: 'Freeze the account',
        case: '$file',
        target: 'ENABLER',
        enabler: 'MONEY_LAUNDERING',
        tactic: 'RESTRAINT',
        priority: 'DISMANTLE',
        areaOfFocus: 'NATIONAL',
        harms: ['ECONOMY'],
        expectedEffect: 'The dealer pays for nothing more.',
        measure: 'Payments out of the account, by week.',
      },
      cites: ['dealer'],
      as: 'freeze',
    }),
    isRefused(police.officer, 'cannot hand over what Customs owns', {
      gives: 'OfferTransfer',
      input: { to: fiu.agency, case: '$file', reason: 'It is about money.' },
      because: 'NOT_YOURS',
    }),
    isRefused(customs.manager, 'cannot hand over a case and an action in one', {
      gives: 'OfferTransfer',
      input: { to: police.agency, case: '$file', action: '$freeze', reason: 'It is about money.' },
      because: 'NOT_ONE_SUBJECT',
    }),
    does(customs.manager, 'offers the case to the police', {
      on: '2042-03-03',
      gives: 'OfferTransfer',
      input: {
        to: police.agency,
        case: '$file',
        reason: 'The dealer has never crossed the border.',
        conditions: 'The dealer is told by you.',
        dueBy: '2042-03-17T00:00Z',
      },
      as: 'toPolice',
    }),
    sees(police.manager, 'finds in the worklist that it waits for an answer, and by when', {
      asks: 'worklist(agency: "agency-police", at: $at) { items { kind subject dueBy isOverdue commands } }',
      at: { trueAt: '2042-03-04' },
      names: ['"kind":"ANSWER_TRANSFER","subject":', '$toPolice', '"AcceptTransfer","DeclineTransfer"'],
    }),
    isRefused(fiu.manager, 'cannot accept what was offered to the police', {
      gives: 'AcceptTransfer',
      input: { transfer: '$toPolice', lead: 'Priya Raman' },
      because: 'NOT_THE_ADDRESSEE',
    }),
    isRefused(police.manager, 'cannot just take it over without accepting it', {
      gives: 'TakeOverCase',
      input: { case: '$file', transfer: '$toPolice' },
      because: 'TRANSFER_NOT_AGREED',
    }),
    does(police.manager, 'declines it', {
      on: '2042-03-10',
      gives: 'DeclineTransfer',
      input: { transfer: '$toPolice', reason: 'Nobody here can follow the accounts until July.' },
    }),
    sees(customs.manager, 'reads that Customs owns it still', {
      asks: `${owners} transfer(id: $toPolice, at: $at) { status steps { status says agency { id } } }`,
      shows: {
        ...ownedBy(customs.agency),
        transfer: {
          status: 'DECLINED',
          steps: [{ status: 'OFFERED' }, { says: 'Nobody here can follow the accounts until July.' }],
        },
      },
    }),
    ...['file', 'freeze'].map((thing) =>
      does(customs.manager, `offers the ${thing === 'file' ? 'case' : 'action'} to the unit`, {
        on: thing === 'file' ? '2042-04-07' : undefined,
        gives: 'OfferTransfer',
        input: {
          to: fiu.agency,
          [thing === 'file' ? 'case' : 'action']: `$${thing}`,
          reason: 'It is all in the accounts.',
        },
        as: `${thing}Offered`,
      }),
    ),
    sees(customs.manager, 'owns both for as long as nobody accepts', {
      on: '2042-04-20',
      asks: owners,
      shows: ownedBy(customs.agency),
    }),
    ...['fileOffered', 'freezeOffered'].map((offered) =>
      does(fiu.manager, `accepts the ${offered === 'fileOffered' ? 'case' : 'action'}`, {
        on: offered === 'fileOffered' ? '2042-05-05' : undefined,
        gives: 'AcceptTransfer',
        input: { transfer: `$${offered}`, lead: 'Priya Raman' },
      }),
    ),
    sees(fiu.manager, 'owns both from then on, without anybody having to do more', {
      inTime: true,
      asks: owners,
      shows: {
        case: { leadAgency: { id: fiu.agency }, partners: [{ id: customs.agency }] },
        action: { agency: { id: fiu.agency }, partners: [{ id: customs.agency }] },
      },
    }),
    isRefused(customs.manager, 'cannot authorise the action any more', {
      gives: 'AuthoriseAction',
      approves: 'freeze',
      input: authority,
      cites: ['dealer'],
      because: 'NOT_THE_OWNER',
    }),
    does(fiu.manager, 'authorises it, as its owner', {
      gives: 'AuthoriseAction',
      approves: 'freeze',
      input: authority,
      cites: ['dealer'],
    }),
    isRefused(customs.manager, 'cannot offer the case to anybody any more', {
      gives: 'OfferTransfer',
      input: { to: police.agency, case: '$file', reason: 'They have time now.' },
      because: 'NOT_YOURS',
    }),
    sees(fiu.manager, 'reads who owned both in April, and that the unit took no part in either then', {
      asks: `${owners} transfers(filter: { case: [$file] }, at: $at, order: RECORDED_OLDEST_FIRST) { nodes { status } } actions(filter: { agency: ["agency-fiu"], case: [$file] }, at: $at) { totalCount }`,
      at: { trueAt: '2042-04-30' },
      shows: {
        case: {
          leadAgency: { id: customs.agency },
          partners: [],
          participations: [{ agency: { id: customs.agency }, role: 'LEAD' }],
        },
        action: { agency: { id: customs.agency }, partners: [] },
        transfers: { nodes: [{ status: 'DECLINED' }, { status: 'OFFERED' }] },
        actions: { totalCount: 0 },
      },
    }),
    sees(fiu.manager, 'reads who was held to own both in April', {
      asks: owners,
      at: { knownAt: '2042-04-30' },
      shows: ownedBy(customs.agency),
    }),
    sees(fiu.manager, 'reads to whom it was offered, in which order, and what each said', {
      asks: 'transfers(filter: { case: [$file] }, at: $at, order: RECORDED_OLDEST_FIRST) { nodes { from { id } to { id } status } }',
      shows: {
        transfers: {
          nodes: [
            { from: { id: customs.agency }, to: { id: police.agency }, status: 'DECLINED' },
            { from: { id: customs.agency }, to: { id: fiu.agency }, status: 'ACCEPTED' },
          ],
        },
      },
    }),
  ],
};
