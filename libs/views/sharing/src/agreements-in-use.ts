import { sharingAgreements } from '@throughline/agency';
import { cases, exercisesAmong } from '@throughline/casefile';
import {
  code,
  count,
  fallsIn,
  group,
  id,
  listOf,
  mayHoldAt,
  moment,
  periodArg,
  prose,
  type Rows,
  view,
} from '@throughline/kernel';
import { informationRequests, referrals } from '@throughline/referral';
import { Purpose } from '@throughline/vocabulary';
import { agreementUse, type Share, useOf } from './agreement-use';
import { shares } from './shares';

const overridden = group('ShareByOverride', {
  agency: id('Agency').says('The agency that shared.'),
  to: id('Agency').optional().says('The agency that it was shared with.'),
  purpose: code(Purpose),
  happened: moment(),
  override: prose().says('Why it was shared although no agreement covers it.'),
  referral: id('Referral').optional(),
  request: id('InformationRequest').optional(),
});

type Overridden = (typeof overridden)['_type'];

/** A share, with whom it was shared with and the case it belongs to. */
type Given = Share & { readonly to: string | undefined; readonly case: string | undefined };

const given = async (rows: Rows, all: readonly Share[]): Promise<readonly Given[]> => {
  const [offered, asked] = await Promise.all([
    rows.many(
      referrals,
      all.flatMap(({ referral }) => referral ?? []),
    ),
    rows.many(
      informationRequests,
      all.flatMap(({ request }) => request ?? []),
    ),
  ]);
  return all.map((share) => {
    const referred = offered.get(share.referral ?? '')?.row;
    const request = asked.get(share.request ?? '')?.row;
    return { ...share, to: referred?.to ?? request?.from, case: (referred ?? request)?.case };
  });
};

const overrides = (all: readonly Given[]): readonly Overridden[] =>
  all.flatMap(({ agency, to, purpose, happened, override, referral, request }) =>
    override === undefined ? [] : [{ agency, to, purpose, happened, override, referral, request }],
  );

export const agreementsInUse = view(
  'agreementsInUse',
  'What use is made of the sharing agreements in force, and what is shared without any.',
  {
    args: {
      period: periodArg.says('Only shares of this period; all, where left out.'),
      agency: id('Agency')
        .optional()
        .says('Only agreements that this agency is party to, and what it shares.'),
    },
    reads: [sharingAgreements, shares, referrals, informationRequests, cases],
    result: {
      agreements: listOf(agreementUse).says(
        'The agreements in force at at.trueAt, or else at.knownAt, or now.',
      ),
      overrides: listOf(overridden).says('What was shared by override, with the reasons.'),
      underOthers: count().says('How many shares went under agreements that are not in force any more.'),
      exercises: count().says('How many shares belong to exercises: in nothing else.'),
    },
    answer: async (rows, { period, agency }) => {
      const found = await rows.all(sharingAgreements, {});
      const inForce = found.filter(
        ({ row }) =>
          mayHoldAt(row.during, rows.now) && (agency === undefined || row.parties.includes(agency)),
      );
      const all = await given(
        rows,
        (await rows.all(shares, {})).map(({ row }) => row),
      );
      const practice = await exercisesAmong(
        rows,
        all.map((share) => share.case),
      );
      const isReal = (share: Given): boolean => !practice.has(share.case ?? '');
      const wanted = (share: Given): boolean => fallsIn(share.happened, period);
      const ofAgency = (share: Given): boolean => agency === undefined || share.agency === agency;
      const ever = all.filter(isReal);
      const counted = ever.filter(wanted);
      const own = counted.filter(ofAgency);
      const known = new Set(inForce.map(({ key }) => key));
      return {
        agreements: inForce.map((one) => useOf(one, { counted, ever, now: rows.now })),
        overrides: overrides(own),
        underOthers: own.filter(({ agreement }) => agreement !== undefined && !known.has(agreement)).length,
        exercises: all.filter((one) => !isReal(one) && wanted(one) && ofAgency(one)).length,
      };
    },
  },
);
