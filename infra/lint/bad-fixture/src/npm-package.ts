import DataLoader from 'dataloader';

export const borrowed = DataLoader;
