export const importNetwork = async (_: object): Promise<void> => {};
