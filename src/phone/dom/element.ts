type Child = Node | string | null;

interface Properties {
  readonly class?: string;
  readonly on?: Readonly<Record<string, (event: Event) => void>>;
  readonly [attribute: string]: unknown;
}

/** An element; texts become text nodes, so whatever they hold stays text. An attribute that is null or false is left out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { on = {}, ...attributes }: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '');
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, String(value));
  }
  for (const [name, told] of Object.entries(on)) made.addEventListener(name, told);
  made.append(...children.filter((child) => child !== null));
  return made;
}

export function button(text: string, press: () => void, attributes: Properties = {}): HTMLButtonElement {
  return element('button', { type: 'button', on: { click: press }, ...attributes }, text);
}

/** Puts a text where another one stood; touches nothing where it is the same, so that screen readers stay quiet. */
export function say(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
  place.hidden = text === '';
}

/** The same for a field, whose cursor would jump. */
export function fill(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string): void {
  if (field.value !== value) field.value = value;
}
