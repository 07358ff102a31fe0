import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The topics of messages that a page to fill says anything of; all others stay out of it. */
const topics = {
  'commands/checklists': 'checklists',
  'papers/form': 'form',
  'papers/report': 'report',
  'walk/phone': 'phone',
  'walk/walk': 'walk',
  'words/answers': 'answers',
  'words/numbers': 'numbers',
  'words/words': 'words',
};

/**
 * Puts one language in place of the three, and of it the topics above: the rest of the tool's words are three quarters of a megabyte.
 * @param {string} language
 * @returns {import('esbuild').Plugin}
 */
const wordsOf = (language) => ({
  name: 'words-of-the-page',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]i18n[\\/]translator\.ts$/ }, () => ({
      contents: [
        ...Object.entries(topics).map(
          ([path, topic]) => `import { ${topic} } from './messages/${language}/${path}.ts';`,
        ),
        `const catalogue = { ${Object.values(topics).join(', ')} };`,
        'export const messagesIn = () => catalogue;',
      ].join('\n'),
      loader: 'ts',
    }));
  },
});

/** The program of the pages to fill, with the words of each language. */
export async function phonePrograms() {
  const languages = ['vi', 'en', 'fr'];
  const texts = await Promise.all(languages.map(phoneProgram));
  return Object.fromEntries(languages.map((language, index) => [language, texts[index]]));
}

/** @param {string} language */
async function phoneProgram(language) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/phone/main.ts'],
    plugins: [wordsOf(language)],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    // The first that ask in a dialog and know Object.hasOwn, since March 2022; what is newer is in src/phone/older-browsers.ts.
    target: ['chrome94', 'firefox98', 'safari15.4'],
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  });
  // Nothing in it may end the element that it stands in.
  return (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--').trim();
}
