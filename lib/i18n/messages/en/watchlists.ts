export const watchlists = {} as const;
