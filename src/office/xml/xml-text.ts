import { escapeText } from './escaped-text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Text escaped for an element or for an attribute in double quotes. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"\r]/g, (character) => ENTITIES[character] ?? character);
}

/** The `t` element of a shared or inline text; keeps leading and trailing blanks. */
export function textXml(text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${space}>${xmlText(escapeText(text))}</t>`;
}

/** Relationship types and namespaces of the format; identifiers, never looked up. */
export const namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  packageRelationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
  spreadsheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  customXml: 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
  customProperties: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
  propertyTypes: 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
} as const;

const STRICT = 'http://purl.oclc.org/ooxml';
const both = (usual: string, strict: string): ReadonlySet<string> => new Set([usual, `${STRICT}/${strict}`]);

/** The names that readers know each of them by: as programs write it, and as the strict variant of the standard has it. */
export const knownNamespaces = {
  main: both(namespaces.main, 'spreadsheetml/main'),
  relationships: both(namespaces.relationships, 'officeDocument/relationships'),
  packageRelationships: new Set([namespaces.packageRelationships]),
  properties: new Set([
    ...both(namespaces.customProperties, 'officeDocument/customProperties'),
    ...both(namespaces.propertyTypes, 'officeDocument/docPropsVTypes'),
  ]),
} as const;

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
