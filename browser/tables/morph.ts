/** Reports whether a field must keep what is typed in it. */
export type IsBusy = (field: HTMLInputElement) => boolean;

/**
 * Makes the content of an element that of the HTML, by changing only what is different: elements that stay keep their
 * focus, their scroll position and, where they are busy, what is typed in them. Elements are the same where they have
 * the same `data-key`, else by their order. The content of one with `data-own` is the page's own and stays.
 */
export function morph(target: Element, html: string, isBusy: IsBusy): void {
  const wanted = document.createElement("template");
  wanted.innerHTML = html;
  morphChildren(target, wanted.content, isBusy);
}

function morphChildren(live: Node, wanted: Node, isBusy: IsBusy): void {
  const keyed = new Map<string, Element>();
  for (const child of live.childNodes) {
    const key = keyOf(child);
    if (key !== undefined) keyed.set(key, child as Element);
  }
  let at: ChildNode | null = live.firstChild;
  for (const child of [...wanted.childNodes]) {
    const key = keyOf(child);
    const same = key === undefined ? at : (keyed.get(key) ?? null);
    if (same && isAlike(same, child)) {
      if (same === at) at = at.nextSibling;
      else live.insertBefore(same, at);
      morphNode(same, child, isBusy);
    } else live.insertBefore(child, at);
  }
  while (at) {
    const next = at.nextSibling;
    live.removeChild(at);
    at = next;
  }
}

function isAlike(live: Node, wanted: Node): boolean {
  return live.nodeName === wanted.nodeName && keyOf(live) === keyOf(wanted);
}

function keyOf(node: Node): string | undefined {
  return node instanceof HTMLElement ? node.dataset.key : undefined;
}

function morphNode(live: Node, wanted: Node, isBusy: IsBusy): void {
  if (!(live instanceof Element && wanted instanceof Element)) {
    if (live.nodeValue !== wanted.nodeValue) live.nodeValue = wanted.nodeValue;
    return;
  }
  for (const { name } of [...live.attributes]) if (!wanted.hasAttribute(name)) live.removeAttribute(name);
  for (const { name, value } of wanted.attributes)
    if (live.getAttribute(name) !== value) live.setAttribute(name, value);
  if (live instanceof HTMLInputElement && !isBusy(live)) {
    const value = live.getAttribute("value") ?? "";
    if (live.value !== value) {
      live.value = value;
      if (live === document.activeElement) live.select();
    }
  }
  if (!live.hasAttribute("data-own")) morphChildren(live, wanted, isBusy);
}
