import { holding, once, textOnly } from '../xml/element-rules.ts';
import { readXml } from '../xml/read-xml.ts';
import { knownNamespaces } from '../xml/xml-text.ts';
import { propertyNames } from './properties.ts';

const elements = holding({ Properties: once(holding({ property: holding({ lpwstr: textOnly }) })) });

/** Our properties in `docProps/custom.xml`; null for each missing one. */
export function readProperties(bytes: Uint8Array): {
  readonly edition: string | null;
  readonly contentId: string | null;
} {
  const values = new Map<string, string>();
  let property = '';
  readXml(
    bytes,
    { namespaces: knownNamespaces.properties, elements },
    {
      open: (element, attributes) => {
        if (element === 'property') property = attributes['name'] ?? '';
      },
      text: (text) => {
        values.set(property, (values.get(property) ?? '') + text.trim());
      },
    },
  );
  return { edition: values.get(propertyNames.edition) ?? null, contentId: values.get(propertyNames.contentId) ?? null };
}
