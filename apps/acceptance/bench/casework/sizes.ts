/** How many events of casework there are to be, by SIZE: `2M`, or several, such as `20k,200k`. */
export const sizes = (otherwise: string): readonly number[] =>
  (process.env['SIZE'] ?? otherwise).split(',').map((size) => {
    const [, many, unit] = /^([\d.]+)([kM]?)$/.exec(size.trim()) ?? [];
    if (many === undefined) throw new Error(`SIZE is "${size}": give sizes such as 20k or 2M.`);
    return Math.round(Number(many) * (unit === 'M' ? 1_000_000 : unit === 'k' ? 1_000 : 1));
  });
