import { codesOf, Unit } from '@throughline/vocabulary';

/** Goods as a command's input tells them. */
export type Goods = {
  readonly commodity: string;
  readonly quantity: { readonly amount: string; readonly unit: string };
};

const LONGEST = 2_000;
const units = new Map(codesOf(Unit).map((code) => [Unit.codes[code].label, code]));
const PART = new RegExp(
  `^((?:0|[1-9]\\d{0,14})(?:\\.\\d{1,6})?) (${[...units.keys()].join('|')}) (?:of )?(\\p{L}[\\p{L}\\p{N} '-]{0,99})$`,
  'u',
);

/** The rule by which goods are read, as it is recorded with what it derives. */
export const GOODS_RULE =
  'Read from the text of the source: an amount, a unit and a name ("300 kg of marijuana"), several joined by " + ".';

/** The goods that a text names by `GOODS_RULE`; `undefined` where it does not keep to it. */
export const readGoods = (text: string): readonly Goods[] | undefined => {
  if (text.length > LONGEST) return undefined;
  const goods = text.split(' + ').map((part) => {
    const [, amount, label, name] = PART.exec(part) ?? [];
    const unit = units.get(label ?? '');
    return amount && unit && name ? { commodity: name.trim(), quantity: { amount, unit } } : undefined;
  });
  const read = goods.filter((one) => one !== undefined);
  return read.length === goods.length && read.length <= 100 ? read : undefined;
};
