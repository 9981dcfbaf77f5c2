import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import { PUBLIC, type Role, type Viewer } from '../platform/policy/viewer.ts';
import { Problem } from '../platform/problems.ts';
import { Failures } from './failures.ts';
import { checkPassword } from './passwords.ts';
import type { SignIn } from './session.schema.ts';

const IDLE_MS = 30 * 60_000;
const ABSOLUTE_MS = 12 * 3_600_000;
/** How stale lastSeenAt may be before it is written again. */
const SEEN_EVERY_MS = 60_000;

const sha256 = (text: string) => new Uint8Array(createHash('sha256').update(text).digest());

export interface Signed {
  id: string;
  name: string;
  email: string;
  role: Role;
  group: { slug: string; name: string };
}

/** Signs people in and knows who a cookie or key belongs to. Tokens are opaque; only their SHA-256 is kept. */
@Injectable()
export class SessionService {
  private readonly failures: Failures;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.failures = new Failures(() => config.now().getTime());
  }

  /** Answers account and token, or the same 401 for everything that is wrong. */
  async signIn({ email, password }: SignIn, from: string): Promise<{ account: Signed; token: string }> {
    this.failures.refuse(email, from);
    const found = await this.database.prisma.account.findUnique({ where: { email }, include: { group: true } });
    const usable = found && !found.disabledAt ? found : null;
    if (!(await checkPassword(usable?.passwordHash ?? null, password)) || !usable) {
      this.failures.count(email, from);
      throw new Problem('unauthenticated', 'Address and password do not fit together.');
    }
    this.failures.forget(email, from);
    const token = randomBytes(32).toString('base64url');
    const now = this.config.now();
    await this.database.prisma.session.create({
      data: { tokenHash: sha256(token), accountId: usable.id, createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + ABSOLUTE_MS) },
    });
    return { account: describe(usable), token };
  }

  async signOut(token: string | undefined): Promise<void> {
    if (token) await this.database.prisma.session.deleteMany({ where: { tokenHash: sha256(token) } });
  }

  async account(viewer: Viewer): Promise<Signed | null> {
    if (!viewer.accountId) return null;
    const found = await this.database.prisma.account.findUnique({ where: { id: viewer.accountId }, include: { group: true } });
    return found ? describe(found) : null;
  }

  /** Who a session token belongs to; the public where it is unknown, idle too long, too old or its account disabled. */
  async viewerOfToken(token: string): Promise<Viewer> {
    const now = this.config.now();
    const found = await this.database.prisma.session.findUnique({ where: { tokenHash: sha256(token) }, include: { account: true } });
    if (!found || found.account.disabledAt || found.expiresAt <= now || now.getTime() - found.lastSeenAt.getTime() > IDLE_MS) return PUBLIC;
    if (now.getTime() - found.lastSeenAt.getTime() > SEEN_EVERY_MS)
      await this.database.prisma.session.updateMany({ where: { tokenHash: found.tokenHash }, data: { lastSeenAt: now } });
    return viewer(found.account);
  }

  /** Who an API key belongs to. A key that is wrong, expired or revoked is an error: a script should not go on as the public. */
  async viewerOfKey(key: string): Promise<Viewer> {
    const [, id] = /^flk_([0-9a-z]{8})_[\w-]{43}$/.exec(key) ?? [];
    const found = id ? await this.database.prisma.apiKey.findUnique({ where: { id }, include: { account: true } }) : null;
    const good =
      found &&
      Buffer.from(found.keyHash).equals(Buffer.from(sha256(key))) &&
      !found.revokedAt &&
      found.expiresAt > this.config.now() &&
      !found.account.disabledAt;
    if (!good) throw new Problem('unauthenticated', 'This key is not known, or it has expired or been revoked.');
    return viewer(found.account);
  }
}

const viewer = ({ id, role, groupId }: { id: string; role: Role; groupId: string }): Viewer => ({ role, accountId: id, groupId, principal: `account:${id}` });

const describe = ({ id, name, email, role, group }: Signed): Signed => ({ id, name, email, role, group: { slug: group.slug, name: group.name } });
