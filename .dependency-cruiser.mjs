/**
 * The architecture as import rules: imports point downwards only, and `src/main.ts` alone sees everything (its entries start it).
 * Run by `npm test`; `npm run check:imports` runs it alone.
 */

const ADAPTERS = ['cli', 'prompts', 'terminal', 'excel', 'word', 'html', 'phone', 'files', 'pictures', 'runtime'];
const PURE = ['app', 'report', 'formats', 'interchange', 'i18n', 'domain'];

/** Every path a folder's files may not import from `src`: all but the ones named. */
const anythingInSrcBut = (/** @type {readonly string[]} */ allowed) => ({
  path: '^src/',
  pathNot: allowed.map((each) => `^src/${each}`),
});

/** A package as it is written in an import, resolved or not. */
const packageNamed = (/** @type {string} */ name) => `(^|node_modules/)${name}(/|$)`;

/** One library, one place: whoever replaces it has one folder to read. */
const libraryOnlyIn = (
  /** @type {string} */ rule,
  /** @type {string} */ comment,
  /** @type {readonly string[]} */ libraries,
  /** @type {string} */ place,
) => ({
  name: rule,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${place}/` },
  to: { path: libraries.map(packageNamed) },
});

/** What an adapter may see: the ports it implements, and the values that pass through them. */
const adapterSees = (/** @type {string} */ adapter, /** @type {readonly string[]} */ allowed) => ({
  name: `${adapter}-sees-ports-and-values-only`,
  comment:
    'An adapter turns a library into a port. Were it to import another adapter, a use case or a file format, it could ' +
    'not be replaced or tested alone; what it needs from them comes in as arguments, wired in main.ts.',
  severity: 'error',
  from: { path: `^src/${adapter}/` },
  to: anythingInSrcBut([`${adapter}/`, ...allowed]),
});

export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'In a circle no file can be read, tested or moved without the others.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-folder-circles',
      comment:
        'Two folders that import each other are one heap with two names: neither can be read or moved alone, and ' +
        'nobody can say from the tree where a new file belongs.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports and that imports nothing was forgotten: use it or delete it.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['^src/(installed|executable|phone/main)\\.ts$', '\\.d\\.ts$'] },
      to: {},
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that cannot be found fails at run time, on the machine of the user.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-package',
      comment: 'A package that package.json does not name, or names as a tool of ours, is there only by chance.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-optional', 'npm-peer', 'deprecated'] },
    },
    {
      name: 'no-test-in-src',
      comment: 'What only tests need would be bundled and shipped to users.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: ['^test/', '^scripts/', '\\.test\\.ts$'] },
    },
    {
      name: 'main-is-imported-by-its-entries-only',
      comment:
        'main.ts is where everything is put together. run-process.ts runs it as a process, for each way in which the tool ' +
        'comes to a machine: installed.ts as a package, executable.ts as one program.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(run-process|installed|executable)\\.ts$'] },
      to: { path: '^src/(main|run-process|installed|executable)\\.ts$' },
    },
    {
      name: 'adapters-are-imported-by-main-only',
      comment:
        'Use cases know ports, not adapters: that is why they run in tests without a disk, a terminal or Excel, and ' +
        'why a command loads only the libraries it needs.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: `^src/(${ADAPTERS.join('|')})/`, pathNot: '^src/$1/' },
    },

    {
      name: 'domain-imports-domain-only',
      comment: 'Scores must be explainable from the domain alone: no library, no Node, no other layer.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'i18n-imports-domain-types-only',
      comment: 'Messages are words. A catalogue that computes would give another result in another language.',
      severity: 'error',
      from: { path: '^src/i18n/' },
      to: { pathNot: ['^src/i18n/', '^src/domain/'] },
    },
    {
      name: 'report-imports-domain-and-i18n-only',
      comment: 'A report table is a pure function of the assessment; how it looks is decided in excel and terminal.',
      severity: 'error',
      from: { path: '^src/report/' },
      to: { pathNot: ['^src/report/', '^src/domain/', '^src/i18n/'] },
    },
    {
      name: 'formats-import-domain-only',
      comment:
        'Text to value and back, without a disk and without a result: so that parse(serialize(x)) = x is all there is.',
      severity: 'error',
      from: { path: '^src/formats/' },
      to: {
        pathNot: ['^src/formats/', '^src/domain/', packageNamed('zod'), packageNamed('yaml')],
      },
    },
    {
      name: 'interchange-imports-domain-and-report-only',
      comment: 'Formats of other programs come and go; none of them may reach our own file formats or the disk.',
      severity: 'error',
      from: { path: '^src/interchange/' },
      to: { pathNot: ['^src/interchange/', '^src/domain/', '^src/report/', packageNamed('hyparquet-writer')] },
    },
    {
      name: 'interchange-runs-no-report-code',
      comment: 'It is given finished tables; were it to build them, the same sheet would be made in two places.',
      severity: 'error',
      from: { path: '^src/interchange/' },
      to: { path: '^src/report/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'app-imports-pure-layers-only',
      comment: 'Use cases talk to the world through app/ports/ only: no library, no node:*, no adapter.',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { pathNot: PURE.map((layer) => `^src/${layer}/`) },
    },

    adapterSees('cli', ['app/', 'i18n/', 'report/', 'domain/']),
    adapterSees('prompts', ['app/ports/', 'i18n/', 'report/', 'domain/']),
    adapterSees('terminal', ['app/ports/', 'i18n/', 'report/', 'domain/']),
    adapterSees('html', ['app/ports/', 'i18n/', 'report/', 'domain/']),
    adapterSees('phone', ['i18n/', 'report/', 'domain/']),
    {
      name: 'phone-is-imported-by-nobody',
      comment:
        'It runs in a browser, and the build puts it into the pages as a text; what is imported in Node would miss the ' +
        'browser, and what it imported from there would miss Node.',
      severity: 'error',
      from: { path: '^src/(?!phone/)' },
      to: { path: '^src/phone/' },
    },
    {
      name: 'phone-runs-in-a-browser',
      comment: 'A browser has no modules of Node, and a page that is kept on a phone has no room for libraries.',
      severity: 'error',
      from: { path: '^src/phone/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'] },
    },
    adapterSees('excel', ['office/', 'app/ports/', 'i18n/', 'report/', 'domain/']),
    adapterSees('word', ['office/', 'app/ports/', 'i18n/', 'report/', 'domain/']),
    {
      name: 'office-is-for-excel-and-word-only',
      comment:
        'What .xlsx and .docx have in common: the container, its bounds, and the data carried in it. Everybody else ' +
        'meets these files through the ports.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(office|excel|word)/'] },
      to: { path: '^src/office/' },
    },
    adapterSees('office', ['app/ports/', 'report/', 'domain/']),
    adapterSees('files', ['app/ports/', 'domain/']),
    adapterSees('pictures', ['app/ports/', 'domain/']),
    adapterSees('runtime', ['app/ports/']),

    libraryOnlyIn(
      'commander-only-in-cli',
      'Commands are one way to reach the use cases; the use cases do not know of them.',
      ['commander'],
      'cli',
    ),
    libraryOnlyIn(
      'inquirer-only-in-prompts',
      'Prompts ask and return; that they never save or score shows in that nothing else can prompt.',
      ['inquirer', '@inquirer'],
      'prompts',
    ),
    libraryOnlyIn(
      'colours-only-in-terminal',
      'Colour and width are decided once; a coloured string elsewhere would end up in a file or a sheet.',
      ['chalk', 'cli-table3', 'string-width'],
      'terminal',
    ),
    libraryOnlyIn(
      'workbooks-only-in-excel',
      'exceljs is slow to load and workbooks from outside are hostile: one place loads, bounds and checks.',
      ['exceljs'],
      'excel',
    ),
    libraryOnlyIn(
      'documents-only-in-word',
      'docx is large and slow to load, and documents from outside are hostile: one place loads, bounds and checks.',
      ['docx'],
      'word',
    ),
    libraryOnlyIn(
      'xml-only-in-office',
      'XML from outside is hostile: one place bounds how much of it is read, and refuses document types.',
      ['saxes'],
      'office',
    ),
    libraryOnlyIn(
      'decoders-only-in-pictures',
      'Pictures from outside are hostile, and take memory for each pixel: one place bounds and decodes them.',
      ['jpeg-js', 'pngjs'],
      'pictures',
    ),
    libraryOnlyIn(
      'parsers-only-in-formats',
      'What a file may hold is written down once, with its errors; behind it every value is typed and checked.',
      ['zod', 'yaml'],
      'formats',
    ),
    libraryOnlyIn(
      'parquet-only-in-interchange',
      'One file writes Parquet and decides what our types are in it; nothing here reads it.',
      ['hyparquet-writer', 'hyparquet'],
      'interchange',
    ),
    {
      name: 'disk-only-in-files',
      comment:
        'Atomic saves, locks and limits hold only if nobody writes past them. The entries look at what they came with.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/files/', '^src/(installed|executable)\\.ts$'] },
      to: { path: '^(node:)?fs(/|$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
