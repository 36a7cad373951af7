export const thirtiethOfFebruary = new Date('2025-02-30');
