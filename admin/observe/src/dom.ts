export type Child = Node | string | number | null | undefined | false | Child[];
type Props = Record<string, unknown>;

const namespace = 'http://www.w3.org/2000/svg';

function fill(node: Element, props: Props, children: Child[]) {
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === 'function') node.addEventListener(name, value as EventListener);
    else if (name === 'value') (node as HTMLInputElement).value = String(value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  put(node, ...children);
  return node;
}

export function put(node: Element, ...children: Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) put(node, ...child);
    else if (child !== null && child !== undefined && child !== false) node.append(child instanceof Node ? child : String(child));
  }
}

export function replace(node: Element, ...children: Child[]) {
  while (node.firstChild) node.firstChild.remove();
  put(node, ...children);
}

/** A property that is a function listens to the event of its name; the rest are attributes. */
export const el = <T extends keyof HTMLElementTagNameMap>(tag: T, props: Props = {}, ...children: Child[]) =>
  fill(document.createElement(tag), props, children) as HTMLElementTagNameMap[T];

export const svg = (tag: string, props: Props = {}, ...children: Child[]) => fill(document.createElementNS(namespace, tag), props, children);
