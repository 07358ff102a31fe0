/** The texts between the tags of a page for a browser, and those of its titles that are shown on pointing. */
export function pageTexts(html: string): readonly string[] {
  const shown = html.replace(/<(script|style)\b.*?<\/\1>/gs, '');
  const titles = [...shown.matchAll(/\s(?:title|aria-label|alt|placeholder)="([^"]*)"/g)].map(([, text = '']) => text);
  return [...shown.split(/<[^>]+>/), ...titles].map((text) => plain(text).trim()).filter((text) => text !== '');
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
