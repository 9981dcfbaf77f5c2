/** `2025-07-02`, `2025-07` or `2025`. */
export type Edtf = string;
