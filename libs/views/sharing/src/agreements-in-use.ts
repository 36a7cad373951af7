import { sharingAgreements } from '@throughline/agency';
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

/** Shares without an agreement, each with whom it was shared with. */
const overrides = async (rows: Rows, all: readonly Share[]): Promise<readonly Overridden[]> => {
  const without = all.filter(({ override }) => override !== undefined);
  const [offered, asked] = await Promise.all([
    rows.many(
      referrals,
      without.flatMap(({ referral }) => referral ?? []),
    ),
    rows.many(
      informationRequests,
      without.flatMap(({ request }) => request ?? []),
    ),
  ]);
  return without.map(({ agency, purpose, happened, override, referral, request }) => ({
    agency,
    to: (referral && offered.get(referral)?.row.to) ?? (request && asked.get(request)?.row.from),
    purpose,
    happened,
    override: override!,
    referral,
    request,
  }));
};

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
    reads: [sharingAgreements, shares, referrals, informationRequests],
    result: {
      agreements: listOf(agreementUse).says('The agreements in force at at.trueAt, or now.'),
      overrides: listOf(overridden).says('What was shared by override, with the reasons.'),
      underOthers: count().says('How many shares went under agreements that are not in force any more.'),
    },
    answer: async (rows, { period, agency }) => {
      const found = await rows.all(sharingAgreements, {});
      const inForce = found.filter(
        ({ row }) =>
          mayHoldAt(row.during, rows.now) && (agency === undefined || row.parties.includes(agency)),
      );
      const ever = (await rows.all(shares, {})).map(({ row }) => row);
      const counted = ever.filter(({ happened }) => fallsIn(happened, period));
      const own = agency === undefined ? counted : counted.filter((share) => share.agency === agency);
      const known = new Set(inForce.map(({ key }) => key));
      return {
        agreements: inForce.map((one) => useOf(one, { counted, ever, now: rows.now })),
        overrides: await overrides(rows, own),
        underOthers: own.filter(({ agreement }) => agreement !== undefined && !known.has(agreement)).length,
      };
    },
  },
);
