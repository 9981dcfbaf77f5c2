import { useEffect, useRef } from 'react';
import { isTyping } from '../lists/row-keys.ts';

/** Keys of a page, while it is shown; never for somebody who is typing, never behind an open dialog. */
export function useKeys(handle: (key: string, event: KeyboardEvent) => boolean | undefined) {
  const latest = useRef(handle);
  latest.current = handle;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event) || document.querySelector('[role="dialog"], [role="menu"]')) return;
      if (latest.current(event.key, event)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
