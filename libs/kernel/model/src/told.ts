import { citationOf, type Envelope } from './envelope';
import { id, instant, line, moment } from './field';

/** By whom something was told, and when: what a row keeps of the envelope of an event. */
export const toldFields = {
  agency: id('Agency'),
  officer: id('Officer'),
  happened: moment(),
  recordedAt: instant(),
} as const;

type Told = Pick<Envelope, keyof typeof toldFields>;

export const toldBy = ({ agency, officer, happened, recordedAt }: Envelope): Told => ({
  agency,
  officer,
  happened,
  recordedAt,
});

/** What a part of a row keeps of the envelope of the event that told it, so that whoever reads the part can cite it. */
export const citedFields = {
  ...toldFields,
  citation: line().says('Where it stands in the record, as stream@revision.'),
} as const;

export const citedBy = (event: Envelope) => ({ ...toldBy(event), citation: citationOf(event) });

/** The citation of what an event of the same stream is about, the revision of which is among its data under this name. */
export const citationIn =
  <const Name extends string>(name: Name) =>
  ({ stream, data }: { readonly stream: string; readonly data: { readonly [N in Name]: number } }): string =>
    citationOf({ stream, revision: data[name] });
