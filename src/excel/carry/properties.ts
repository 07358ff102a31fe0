import { namespaces, xmlDeclaration, xmlText } from '../finish/xml-text.ts';
import { readXml } from '../read/xml-events.ts';

/** Short facts in the document's custom properties, which every office program keeps. */
export interface AuditProperties {
  readonly edition: 'full' | 'public';
  /** Digest over all carried data; null in a public edition, which has none. */
  readonly contentId: string | null;
  /** Id of the one audit of a facility workbook. */
  readonly auditId: string | null;
}

const NAMES = { edition: 'AuditEdition', contentId: 'AuditSha256', auditId: 'AuditId' } as const;
/** The one that custom properties of users have. */
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

export function propertiesXml(properties: AuditProperties): string {
  const entries = [
    [NAMES.edition, properties.edition],
    [NAMES.contentId, properties.contentId],
    [NAMES.auditId, properties.auditId],
  ] as const;
  const xml = entries
    .filter(([, value]) => value !== null)
    .map(([name, value], index) => {
      const attributes = `fmtid="${FORMAT_ID}" pid="${index + 2}" name="${name}"`;
      return `<property ${attributes}><vt:lpwstr>${xmlText(value ?? '')}</vt:lpwstr></property>`;
    });
  return (
    `${xmlDeclaration}<Properties xmlns="${namespaces.customProperties}" xmlns:vt="${namespaces.propertyTypes}">` +
    `${xml.join('')}</Properties>`
  );
}

/** Our properties among those of `docProps/custom.xml`; null for each that is missing. */
export function readProperties(bytes: Uint8Array): {
  readonly edition: string | null;
  readonly contentId: string | null;
} {
  const values = new Map<string, string>();
  let name: string | null = null;
  readXml(bytes, {
    open: (element, attributes) => {
      if (element === 'property') name = attributes['name'] ?? null;
    },
    text: (text) => {
      if (name !== null) values.set(name, (values.get(name) ?? '') + text.trim());
    },
    close: (element) => {
      if (element === 'property') name = null;
    },
  });
  return { edition: values.get(NAMES.edition) ?? null, contentId: values.get(NAMES.contentId) ?? null };
}
