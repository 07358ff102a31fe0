import { readXml } from '../xml/read-xml.ts';
import { propertyNames } from './properties.ts';

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
  return { edition: values.get(propertyNames.edition) ?? null, contentId: values.get(propertyNames.contentId) ?? null };
}
