// No kind yet.
export const water = {};
