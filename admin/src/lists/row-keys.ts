/** Where the focus goes among `count` rows; null when the key is not for rows. */
export function nextRow(key: string, current: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'j' || key === 'ArrowDown') return Math.min(current + 1, count - 1);
  if (key === 'k' || key === 'ArrowUp') return Math.max(current - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}

/** Keys of the page are not for somebody who is typing, nor for chords with Ctrl, Alt or Meta. */
export function isTyping(event: { target: EventTarget | null; ctrlKey: boolean; metaKey: boolean; altKey: boolean }): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target as { tagName?: string; isContentEditable?: boolean } | null;
  return target?.isContentEditable === true || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target?.tagName ?? '');
}
