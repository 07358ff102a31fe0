import { spawnSync } from 'node:child_process';

/** Programs that pictures are made with, by what a user installs. */
const needed = /** @type {const} */ ([
  { program: 'chromium', ask: '--version', install: 'Chromium' },
  { program: 'soffice', ask: '--version', install: 'LibreOffice' },
  { program: 'pdftoppm', ask: '-v', install: 'poppler-utils' },
]);

/** Fonts that have every Vietnamese letter as one sign: elsewhere the second accent stands beside its letter. */
const fonts = /** @type {const} */ (['Cousine', 'Noto Sans Mono']);

/** @returns {readonly string[]} */
export function missingPrograms() {
  const programs = needed
    .filter(({ program, ask }) => spawnSync(program, [ask], { stdio: 'ignore' }).error !== undefined)
    .map(({ install }) => install);
  const { stdout } = spawnSync('fc-list', [':charset=1ebf:spacing=100', 'family'], { encoding: 'utf8' });
  return fonts.some((font) => stdout?.includes(font)) ? programs : [...programs, `the font ${fonts.join(' or ')}`];
}
