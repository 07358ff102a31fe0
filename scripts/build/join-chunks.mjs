import { basename } from 'node:path';
import { rolldown } from 'rolldown';

/**
 * What a command loads when it is used, by the modules that are loaded with import(). Splitting leaves some hundred small files for it, and
 * finding, reading and linking each takes longer than running it; so the files of a group are joined. The first group that a file belongs to
 * counts.
 */
const groups = {
  start: ['src/installed.ts'],
  score: [
    'src/cli/run-cli.ts',
    'src/files/files.ts',
    'src/app/report/assess-files.ts',
    'src/app/audit/previous-audit.ts',
    'src/cli/command/warn-of-edits.ts',
    'src/report/screens/score-blocks.ts',
    'src/terminal/draw-blocks.ts',
  ],
  report: ['src/app/report/write-reports.ts', 'src/excel/write/build-workbook.ts'],
  merge: [
    'src/app/merge/merge-province.ts',
    'src/report/province/sources/merge-blocks.ts',
    'src/excel/read/open-workbook.ts',
  ],
};

/**
 * The files that splitting made, joined by group.
 * @param {readonly { readonly name: string, readonly text: string }[]} files
 * @param {import('esbuild').Metafile} metafile
 * @returns {Promise<{ name: string, text: string }[]>}
 */
export async function joinChunks(files, metafile) {
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  const groupOf = groupsOf(metafile);
  const bundle = await rolldown({
    input: { tool: 'tool.js' },
    platform: 'node',
    external: /^node:/,
    // What is not used was left out when the files were made.
    treeshake: false,
    checks: { pluginTimings: false },
    plugins: [inMemory(texts)],
  });
  try {
    const { output } = await bundle.generate({
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      codeSplitting: {
        groups: [...new Set(groupOf.values())].map((name) => ({ name, test: (id) => groupOf.get(id) === name })),
      },
    });
    return output.flatMap((each) => (each.type === 'chunk' ? { name: basename(each.fileName), text: each.code } : []));
  } finally {
    await bundle.close();
  }
}

/**
 * The group of each file that belongs to one.
 * @param {import('esbuild').Metafile} metafile
 */
function groupsOf(metafile) {
  /** @type {Map<string, string>} */
  const groupOf = new Map();
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
  for (const [group, entries] of Object.entries(groups)) {
    for (const entry of entries) {
      const found = [...outputs].find(([, { entryPoint }]) => entryPoint === entry);
      if (found === undefined) throw new Error(`join-chunks: ${entry} is not loaded with import() any more`);
      for (const name of closureOf(found[0], outputs)) {
        if (!groupOf.has(name)) groupOf.set(name, group);
      }
    }
  }
  return groupOf;
}

/**
 * A file and all that it loads at once.
 * @param {string} name
 * @param {ReadonlyMap<string, import('esbuild').Metafile['outputs'][string]>} outputs
 */
function closureOf(name, outputs) {
  const reached = new Set([name]);
  for (const each of reached) {
    for (const { path, kind } of outputs.get(each)?.imports ?? []) {
      if (kind === 'import-statement') reached.add(basename(path));
    }
  }
  return [...reached].filter((each) => outputs.has(each));
}

/** @param {ReadonlyMap<string, string>} texts @returns {import('rolldown').Plugin} */
function inMemory(texts) {
  return {
    name: 'in-memory',
    resolveId: (id) => (texts.has(basename(id)) ? basename(id) : null),
    load: (id) => texts.get(id) ?? null,
  };
}
