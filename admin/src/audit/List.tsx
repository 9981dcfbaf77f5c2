import type { auditLine } from '@fenceline/api/audit/audit.schema';
import type { z } from 'zod';
import type { Published } from '../data/types.ts';
import { plain } from '../i18n/term.ts';
import { free } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';
import { Instant } from '../shared/Text.tsx';

type AuditLine = z.infer<typeof auditLine>;

export default () => (
  <NounList<AuditLine & Published>
    dated
    search={false}
    filters={[free('action'), free('noun', 'kind'), free('subject', 'about')]}
    columns={[
      { field: 'date', sort: 'at', cell: ({ at }) => <Instant at={at} /> },
      { field: 'actor', cell: ({ actor }) => actor },
      { field: 'type', cell: ({ action }) => plain(action) },
      { field: 'about', cell: ({ noun, subject }) => (/^[A-Z]{3}-/.test(subject) ? <a href={`/r/${subject}`}>{subject}</a> : `${noun} ${subject}`) },
      { field: 'reason', width: 20, cell: ({ reason }) => reason },
    ]}
  />
);
