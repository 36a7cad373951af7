/** Rows of text below their headings, each column as wide as it must be; a column whose cells are numbers stands to the right. */
export const textTable = (rows: readonly (readonly string[])[]): string => {
  const columns = rows[0]!.map((_, column) => rows.slice(1).map((row) => row[column]!));
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const toTheRight = columns.map((cells) => cells.every((cell) => /^[\d,]+$/.test(cell)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          toTheRight[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

export const grouped = (count: bigint | number): string => count.toLocaleString('en');
