// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const whatever: any = 1;
