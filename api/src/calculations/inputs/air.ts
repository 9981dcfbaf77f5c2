// No kind yet.
export const air = {};
