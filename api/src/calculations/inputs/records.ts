// No kind yet.
export const records = {};
