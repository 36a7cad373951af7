/** The middle value, which one slow run does not move. */
export const medianOf = (values: readonly number[]): number => percentileOf(values, 0.5);

/** The value that such a share of the values does not exceed. */
export const percentileOf = (values: ArrayLike<number>, share: number): number =>
  Float64Array.from(values).sort()[Math.min(values.length - 1, Math.floor(values.length * share))]!;

export type Ratio = { readonly median: number; readonly lowest: number; readonly highest: number };

/** Of what was measured in the same rounds: the median of the ratios of each round, and how far they spread. */
export const ratioOf = (over: readonly number[], under: readonly number[]): Ratio => {
  const ratios = over.map((value, round) => value / under[round]!);
  return { median: medianOf(ratios), lowest: Math.min(...ratios), highest: Math.max(...ratios) };
};

export const ratioText = ({ median, lowest, highest }: Ratio): string =>
  `${median.toFixed(2)} (${lowest.toFixed(2)}–${highest.toFixed(2)})`;

/** The columns `target` and `met` of a row; a target that was missed is not to be overlooked. */
export const judged = (target: string, met: boolean): readonly [string, string] => [
  target,
  met ? 'yes' : '**missed**',
];

export const grouped = (value: number): string => Math.round(value).toLocaleString('en-NZ');
