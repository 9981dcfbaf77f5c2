import { z } from 'zod';

export const signIn = z.strictObject({ email: z.string().trim().toLowerCase().min(3).max(200), password: z.string().min(1).max(256) }).meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof signIn>;

export const account = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    role: z.enum(['advocate', 'editor', 'auditor', 'admin']),
    group: z.object({ slug: z.string(), name: z.string() }),
  })
  .meta({ id: 'Account' });

export const session = z.object({ account }).meta({ id: 'Session' });
