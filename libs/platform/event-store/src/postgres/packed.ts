/** Bodies laid end to end, with where each begins, counted from 1 as PostgreSQL does, and how long it is. */
export const packed = (bodies: readonly Buffer[]) => {
  let end = 1;
  const offsets = bodies.map((body) => (end += body.length) - body.length);
  return { bytes: Buffer.concat(bodies), offsets, lengths: bodies.map((body) => body.length) };
};
