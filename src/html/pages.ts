import type { Pages } from '../app/ports/pages-port.ts';

/** The code that makes pages is loaded when the first is made. */
export const pages: Pages = {
  build: async (report) => {
    const { pageHtml } = await import('./page/page-html.ts');
    return Buffer.from(pageHtml(report), 'utf8');
  },
};
