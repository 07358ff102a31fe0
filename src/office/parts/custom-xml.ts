import { createHash } from 'node:crypto';
import { dataNamespace } from '../carry/data-part.ts';
import { namespaces, xmlDeclaration } from '../xml/xml-text.ts';
import type { PartType, Relationship } from './package-xml.ts';
import { partTypes, withRelationships } from './package-xml.ts';

/** Name of the n-th part of carried data; the first is the index. */
export function customXmlName(number: number): string {
  return `customXml/item${number}.xml`;
}

/**
 * Everything required around `count` custom XML parts, numbered from `first`: properties with id and schema, and relationships from the
 * workbook or document. Excel drops parts that lack any of it when it saves.
 */
export function customXmlParts(
  count: number,
  first = 1,
): {
  readonly texts: ReadonlyMap<string, string>;
  readonly types: readonly PartType[];
  readonly relationships: readonly Relationship[];
} {
  const texts = new Map<string, string>();
  const types: PartType[] = [];
  const relationships: Relationship[] = [];
  for (let number = first; number < first + count; number += 1) {
    const properties = `customXml/itemProps${number}.xml`;
    texts.set(properties, itemProperties(number));
    texts.set(
      `customXml/_rels/item${number}.xml.rels`,
      withRelationships(undefined, [{ id: 'rId1', type: 'customXmlProps', target: `itemProps${number}.xml` }]),
    );
    types.push({ name: properties, type: partTypes.customXmlProps });
    relationships.push({ id: `rIdData${number}`, type: 'customXml', target: `../${customXmlName(number)}` });
  }
  return { texts, types, relationships };
}

function itemProperties(number: number): string {
  const hex = createHash('sha256').update(`${dataNamespace}/${number}`).digest('hex').toUpperCase();
  const id = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
  return (
    `${xmlDeclaration}<ds:datastoreItem ds:itemID="{${id}}" xmlns:ds="${namespaces.customXml}">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${dataNamespace}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}
