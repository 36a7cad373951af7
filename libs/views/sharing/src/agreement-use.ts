import type { sharingAgreements } from '@throughline/agency';
import {
  boolean,
  code,
  count,
  group,
  grouped,
  id,
  instant,
  type Instant,
  line,
  listOf,
  monthsAfter,
  type Read,
  type RowOf,
} from '@throughline/kernel';
import { DataClass, Purpose } from '@throughline/vocabulary';
import type { shares } from './shares';

type Agreement = Read<RowOf<typeof sharingAgreements>>;
export type Share = RowOf<typeof shares>;

const times = count().says('How many shares.');
const ofClass = group('DataClassUse', { dataClass: code(DataClass), times });
const ofPurpose = group('PurposeUse', { purpose: code(Purpose), times });
const ofAgency = group('AgencyUse', { agency: id('Agency'), times });

/** What an agreement is used for. */
export const agreementUse = group('AgreementUse', {
  agreement: id('SharingAgreement'),
  title: line(),
  times: count().says('How many shares went under it.'),
  byClass: listOf(ofClass).says('In which classes of information; one share may be of several.'),
  byPurpose: listOf(ofPurpose).says('For which purposes.'),
  byAgency: listOf(ofAgency).says('By which agency, in the order of ids.'),
  lapsesAt: instant().optional().says('When it lapses; open, where no end was agreed.'),
  isLapsing: boolean().says('Whether it lapses within three months.'),
  isNeverUsed: boolean().says('Whether nothing went under it at all, in the period or before it.'),
});

const MONTHS_OF_NOTICE = 3;

type Using = { readonly counted: readonly Share[]; readonly ever: readonly Share[]; readonly now: Instant };

export const useOf = (
  { key: agreement, row: { title, lapsesAt } }: Agreement,
  { counted, ever, now }: Using,
): (typeof agreementUse)['_type'] => {
  const under = (all: readonly Share[]) => all.filter((share) => share.agreement === agreement);
  const used = under(counted);
  return {
    agreement,
    title,
    times: used.length,
    byClass: grouped(used, (share) => share.dataClasses ?? []).map(([dataClass, same]) => ({
      dataClass,
      times: same.length,
    })),
    byPurpose: grouped(used, (share) => [share.purpose]).map(([purpose, same]) => ({
      purpose,
      times: same.length,
    })),
    byAgency: grouped(used, (share) => [share.agency]).map(([agency, same]) => ({
      agency,
      times: same.length,
    })),
    lapsesAt,
    isLapsing: lapsesAt !== undefined && lapsesAt <= monthsAfter(now, MONTHS_OF_NOTICE),
    isNeverUsed: under(ever).length === 0,
  };
};
