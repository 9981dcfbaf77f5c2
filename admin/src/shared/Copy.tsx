import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { useSay } from '../i18n/use-say.ts';
import { copyText } from './copy.ts';

export function Copy({ text, label }: { text: string; label?: string }) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Button onClick={async () => setCopied(await copyText(text))} aria-live="polite">
      {copied ? say.frame.copied : (label ?? say.frame.copy)}
    </Button>
  );
}
