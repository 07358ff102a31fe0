import type { Pages } from '../app/ports/pages-port.ts';

/** The code that makes pages is loaded when the first is made. */
export const pages: Pages = {
  build: async (report) => {
    const { pageHtml } = await import('./page/page-html.ts');
    return Buffer.from(pageHtml(report), 'utf8');
  },
  buildForm: async (page) => {
    const [{ formHtml }, { phoneProgram }] = await Promise.all([
      import('./form/form-html.ts'),
      import('./form/program.ts'),
    ]);
    return Buffer.from(formHtml(page, phoneProgram(page.language)), 'utf8');
  },
};
