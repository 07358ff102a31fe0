import { namespaces, xmlDeclaration, xmlText } from '../xml/xml-text.ts';

/** Short facts in the document's custom properties, which every office program keeps. */
export interface AuditProperties {
  readonly edition: 'full' | 'public';
  /** Digest of all carried data; null in a public edition, which has none. */
  readonly contentId: string | null;
  /** Id of the only audit in a facility workbook. */
  readonly auditId: string | null;
}

export const propertyNames = { edition: 'AuditEdition', contentId: 'AuditSha256', auditId: 'AuditId' } as const;
/** The format id of user-defined properties. */
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

export function propertiesXml(properties: AuditProperties): string {
  const entries = [
    [propertyNames.edition, properties.edition],
    [propertyNames.contentId, properties.contentId],
    [propertyNames.auditId, properties.auditId],
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
