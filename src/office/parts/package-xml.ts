import { namespaces, xmlDeclaration } from '../xml/xml-text.ts';

export interface Relationship {
  readonly id: string;
  /** Last segment of the type's identifier. */
  readonly type: 'drawing' | 'chart' | 'customXml' | 'customXmlProps' | 'custom-properties' | 'sharedStrings';
  readonly target: string;
}

/** A relationships part with more relationships; created if there was none. */
export function withRelationships(xml: string | undefined, added: readonly Relationship[]): string {
  const before = xml ?? `${xmlDeclaration}<Relationships xmlns="${namespaces.packageRelationships}"></Relationships>`;
  const items = added.map(({ id, type, target }) => {
    return `<Relationship Id="${id}" Type="${namespaces.relationships}/${type}" Target="${target}"/>`;
  });
  return insertBefore(before, '</Relationships>', items.join(''));
}

export interface PartType {
  readonly name: string;
  readonly type: string;
}

/** The content types part with more types. */
export function withPartTypes(xml: string, added: readonly PartType[]): string {
  const items = added.map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return insertBefore(xml, '</Types>', items.join(''));
}

export const partTypes = {
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  sharedStrings: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  customXmlProps: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  customProperties: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
} as const;

/** The text with `inserted` before the last `mark`, which every part that the library writes contains. */
export function insertBefore(xml: string, mark: string, inserted: string): string {
  const at = xml.lastIndexOf(mark);
  if (at === -1) throw new Error(`Written part has no ${mark}`);
  return xml.slice(0, at) + inserted + xml.slice(at);
}

export function insertAfter(xml: string, mark: string, inserted: string): string {
  const at = xml.indexOf(mark);
  if (at === -1) throw new Error(`Written part has no ${mark}`);
  return xml.slice(0, at + mark.length) + inserted + xml.slice(at + mark.length);
}
